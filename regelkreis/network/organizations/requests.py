"""The request as the rooms see it once the middleware has put the actor on it."""

from datetime import date
from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from regelkreis.foundation.accounts.models import User
from regelkreis.network.organizations.actors import Acting, HeldRole
from regelkreis.network.organizations.models import Site


class StaffRequest(HttpRequest):
    """A request of somebody signed in who belongs to a site."""

    actor: Acting
    today: date
    current_site: Site
    roles: list[HeldRole]
    user: User


def staff(request: HttpRequest) -> StaffRequest:
    """
    Return the request as a staff request.

    :raises PermissionDenied: signed in, but without any membership today.
    """
    if getattr(request, "actor", None) is None:
        raise PermissionDenied("Ihrem Konto ist zurzeit keine Rolle zugeordnet.")
    return cast(StaffRequest, request)
