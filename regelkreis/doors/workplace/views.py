"""The first page: the desk of case management; every other role is led to its own."""

from collections.abc import Iterator

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regelkreis.casework.contacts.forms import empty_reminder
from regelkreis.doors.workplace.desk import as_holder, as_substitute, desk_of, load_of, sentence_of_load
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.foundation.ui.navigation import navigation
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.roles import Role


def home(request: HttpRequest) -> HttpResponse:
    """Show the desk, or lead a role without one to the first entry of its navigation."""
    request = staff(request)
    if request.actor.has_role(Role.CASE_MANAGER):
        return desk(request)
    first = next(addresses_of(request.actor.role), None)
    if first is None:
        raise PermissionDenied(_("Für Ihre Rolle gibt es hier noch keine Seite."))
    return redirect(first)


def addresses_of(role: str) -> Iterator[str]:
    """Return the addresses in the navigation of a role, the first one first."""
    for entry in navigation:
        if role in entry.roles:
            try:
                yield reverse(entry.url_name)
            except NoReverseMatch:
                continue


def desk(request: StaffRequest) -> HttpResponse:
    """Show what needs doing: for one's own posts, or for those one stands in for."""
    actor = request.actor
    stands_in = actor.posts != actor.own_posts
    substitute = stands_in and ("vertretung" in request.GET or not actor.own_posts)
    acting = as_substitute(actor) if substitute else as_holder(actor)
    everything = "alle" in request.GET
    found = desk_of(acting, request.today, file_prefix=reverse("cases:list"), everything=everything)
    context = {
        "desk": found,
        "load": load_of(actor),
        "sentence": sentence_of_load(found),
        "stands_in": stands_in,
        "substitute": substitute,
        "token": KernForm()["token"],
        "reminder": empty_reminder(get_language() or "") if actor.posts else None,
    }
    return render(request, "workplace/desk.html", context)
