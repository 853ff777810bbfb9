"""The team's meetings: listed with counts per year, noted, put right, taken back (EN-16, AC-13)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.conferences.forms.team import ChangeMeetingForm, MeetingFilter, MeetingForm
from regelkreis.casework.conferences.meetings import meeting_row, year_table
from regelkreis.casework.conferences.models import TeamMeeting
from regelkreis.casework.conferences.operations import Meeting, change_meeting, note_meeting, remove_meeting
from regelkreis.casework.conferences.permissions import may_change_meeting, may_keep_team_meetings
from regelkreis.casework.conferences.queries.team import (
    meeting_or_404,
    meetings_by_year,
    meetings_visible_to,
    narrowed_meetings,
)
from regelkreis.casework.conferences.views.answering import Given, acting, answered, done_before
from regelkreis.casework.conferences.views.tabs import tabs_of
from regelkreis.foundation.kernel.refusals import require
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.requests import StaffRequest, staff

COLUMNS = (
    Column(gettext_lazy("Tag"), sort="tag"),
    Column(gettext_lazy("Art"), sort="art"),
    Column(gettext_lazy("Themen und was herauskam")),
    Column(gettext_lazy("Wer war dabei")),
)
ORDERINGS = {"tag": ("on", "pk"), "art": ("kind", "on", "pk")}


def team_member(request: HttpRequest) -> StaffRequest:
    """
    Return the request of somebody of the team.

    :raises Http404: another role; the team's meetings do not exist for it.
    """
    asking = staff(request)
    if not may_keep_team_meetings(asking.actor):
        raise Http404
    return asking


def index(request: HttpRequest) -> HttpResponse:
    """List the team's meetings by kind and year, with how many there were in each year."""
    request = team_member(request)
    by_year = meetings_by_year(request.actor)
    form = MeetingFilter(request.GET or None, years=list(by_year))
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = narrowed_meetings(meetings_visible_to(request.actor), asked.get("art", ""), asked.get("jahr", ""))
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="-tag")
    context = {
        "page": page,
        "rows": [meeting_row(one, request.actor) for one in page.rows],
        "form": form,
        "table": year_table(by_year),
        "tabs": tabs_of("team"),
    }
    return render(request, "conferences/team.html", context)


def add(request: HttpRequest) -> HttpResponse:
    """Write down that the team met."""
    request = team_member(request)
    form = MeetingForm(request.POST or None, site=request.actor.site, today=request.today)

    def deed(given: Given) -> str:
        note_meeting(meeting=Meeting(**given), **acting(request))
        return reverse("conferences:team")

    context = _frame(_("Teamtermin eintragen"), _("Termin speichern"))
    return answered(request, form, deed, context, about=None, template="conferences/team_form.html")


def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a team meeting right, or add what came out of it."""
    request = team_member(request)
    meeting = meeting_or_404(request.actor, pk)
    if answer := done_before(request):
        return answer
    require(may_change_meeting(request.actor, meeting))
    names = ("kind", "on", "minutes", "led_by", "topics", "outcome", "version")
    known: dict[str, Any] = {name: getattr(meeting, name) for name in names}
    known["participants"] = list(meeting.participants.all())
    form = ChangeMeetingForm(request.POST or None, initial=known, meeting=meeting, today=request.today)

    def deed(given: Given) -> str:
        expected = given.pop("expected")
        change_meeting(noted=meeting, expected=expected, meeting=Meeting(**given), **acting(request))
        return reverse("conferences:team")

    def version() -> int:
        return int(TeamMeeting.objects.values_list("version", flat=True).get(pk=meeting.pk))

    context = _frame(_("Teamtermin ändern"), _("Termin speichern")) | {"meeting": meeting}
    return answered(
        request, form, deed, context, about=None, template="conferences/team_form.html", version=version
    )


def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back a team meeting noted by mistake, after the page has said what that means."""
    request = team_member(request)
    if answer := done_before(request):
        return answer
    meeting = meeting_or_404(request.actor, pk)
    require(may_change_meeting(request.actor, meeting))

    def deed(given: Given) -> str:
        remove_meeting(noted=meeting, **acting(request))
        return reverse("conferences:team")

    context = {
        "headline": _("Teamtermin löschen?"),
        "consequence": _("%(kind)s am %(day)s wird gelöscht, mit Themen und Ergebnis.")
        % {"kind": meeting.get_kind_display(), "day": f"{meeting.on:%d.%m.%Y}"},
        "button": _("Termin löschen"),
        "cancel_url": reverse("conferences:team"),
    }
    return answered(
        request, KernForm(request.POST or None), deed, context, about=None, template="ui/confirm.html"
    )


def _frame(heading: str, button: str) -> Given:
    return {"heading": heading, "button": button, "cancel": reverse("conferences:team"), "meeting": None}
