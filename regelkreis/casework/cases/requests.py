"""The request of somebody who works on cases."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from regelkreis.network.organizations.queries import administrators
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.roles import Role


def case_worker(request: HttpRequest) -> StaffRequest:
    """
    Return the request of somebody in case management; for every other role no case exists (`access.md`).

    :raises Http404: another role.
    """
    asking = staff(request)
    if not asking.actor.has_role(Role.CASE_MANAGER):
        raise Http404
    return asking


def told_without_post(request: StaffRequest, heading: str) -> HttpResponse | None:
    """Return the page that says what is missing and who helps, for somebody without a post; else None."""
    if request.actor.posts:
        return None
    helpers = administrators(request.actor.site, today=request.today)
    return render(request, "cases/no_post.html", {"heading": heading, "helpers": ", ".join(helpers)})
