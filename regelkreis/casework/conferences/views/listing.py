"""The list of conferences: own cases with names, or what one is asked to moderate without."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.conferences.forms.convening import ConferenceFilter
from regelkreis.casework.conferences.queries import conferences_visible_to, counted, narrowed
from regelkreis.casework.conferences.queries.moderating import moderated_by
from regelkreis.casework.conferences.rows import conference_row
from regelkreis.casework.conferences.views.tabs import tabs_of
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.roles import Role

COLUMNS = (
    Column(_("Tag"), sort="tag"),
    Column(_("Art"), sort="art"),
    Column(_("Person"), sort="person"),
    Column(_("Teilnehmende"), numeric=True),
    Column(_("Stand"), sort="stand"),
)
MODERATING = (
    Column(_("Tag"), sort="tag"),
    Column(_("Art"), sort="art"),
    Column(_("Stadt"), sort="stadt"),
    Column(_("Teilnehmende"), numeric=True),
    Column(_("Moderation"), sort="moderation"),
    Column(_("Stand"), sort="stand"),
)
ORDERINGS = {
    "tag": ("on", "starts_at", "pk"),
    "art": ("kind", "on", "pk"),
    "person": ("case__person__family_name", "case__person__given_name", "pk"),
    "stand": ("state", "on", "pk"),
}
MODERATING_ORDERINGS = {
    "tag": ORDERINGS["tag"],
    "art": ORDERINGS["art"],
    "stand": ORDERINGS["stand"],
    "stadt": ("case__municipality__position", "on", "pk"),
    "moderation": ("moderation", "on", "pk"),
}


def index(request: HttpRequest) -> HttpResponse:
    """
    List the conferences that exist for the actor, the latest day first.

    :raises Http404: neither case management nor coordination.
    """
    request = staff(request)
    if request.actor.has_role(Role.CASE_MANAGER):
        return _shown(request, "conferences/list.html", moderating=False)
    if request.actor.has_role(Role.COORDINATOR):
        return _shown(request, "conferences/moderating_list.html", moderating=True)
    raise Http404


def _shown(request: StaffRequest, template: str, *, moderating: bool) -> HttpResponse:
    form = ConferenceFilter(request.GET or None)
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = moderated_by(request.actor) if moderating else conferences_visible_to(request.actor)
    chosen = narrowed(found, asked.get("stand", ""), asked.get("art", ""), request.today)
    page = listing(
        counted(chosen),
        request.GET,
        columns=MODERATING if moderating else COLUMNS,
        orderings=MODERATING_ORDERINGS if moderating else ORDERINGS,
        default="-tag",
    )
    rows = [conference_row(one, request.today) for one in page.rows]
    context = {"page": page, "rows": rows, "form": form, "tabs": tabs_of("conferences")}
    return render(request, template, context)
