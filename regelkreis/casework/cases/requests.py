"""The request of somebody who works on cases."""

from django.http import Http404, HttpRequest

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
