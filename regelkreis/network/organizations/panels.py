"""What organizations hang in the bar: who acts in which role, and the entries of the administration."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.navigation import Capacity, NavigationEntry, Standing, navigation, standing
from regelkreis.network.organizations.actors import HeldRole
from regelkreis.network.organizations.roles import Role

ADMINISTRATION = frozenset({str(Role.SITE_ADMIN)})


def current_standing(request: HttpRequest) -> Standing | None:
    """Say who acts in which role, and which other roles they could take."""
    actor = getattr(request, "actor", None)
    if actor is None:
        return None
    held: list[HeldRole] = getattr(request, "roles", [])
    current = next((one for one in held if one.key == actor.membership_id), None)
    others = tuple(Capacity(_capacity(one), str(one.key)) for one in held if one.key != actor.membership_id)
    return Standing(
        name=actor.name,
        role=str(Role(actor.role).label),
        place=current.place if current else "",
        others=others,
        switch_url=reverse("organizations:switch"),
    )


def _capacity(held: HeldRole) -> str:
    role = str(Role(held.role).label)
    return f"{role}, {held.place}" if held.place else role


standing.register(current_standing)
navigation.register(
    NavigationEntry(_("Personalstellen und Personen"), "organizations:posts", ADMINISTRATION), order=20
)
navigation.register(NavigationEntry(_("Protokoll"), "organizations:journal", ADMINISTRATION), order=50)
