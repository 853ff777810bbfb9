"""What conferences hang in the case file, on the timeline, on the desk and in the bar."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    EventDetail,
    LeftOpen,
    activities,
    case_actions,
    case_panels,
    due_sources,
    left_open,
    timeline_details,
)
from regelkreis.casework.conferences.involved import participants_involved
from regelkreis.casework.conferences.models import Conference
from regelkreis.casework.conferences.queries import (
    conferences_due,
    conferences_of,
    happened,
    moderation_declined,
    still_planned,
    with_late_agreements,
)
from regelkreis.casework.conferences.queries.moderating import waiting_for_answer
from regelkreis.casework.conferences.rows import conference_row
from regelkreis.casework.referrals.slots import involved_sources
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def conferences_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return the conferences of the case as rows, the latest first."""
    return {"conference_rows": [conference_row(one, today) for one in conferences_of(case)]}


def conference_details(case: Case, keys: Collection[UUID]) -> Mapping[UUID, EventDetail]:
    """Say for the conferences on the timeline of what kind and on which day."""
    said = _("%(kind)s am %(day)s")
    return {
        one.pk: EventDetail(text=said % {"kind": one.get_kind_display(), "day": f"{one.on:%d.%m.%Y}"})
        for one in happened(case.pk, keys)
    }


def due_conferences(actor: Acting, today: date) -> Iterator[DueItem]:
    """Conferences within a week, and those that are over and have no result."""
    for one in conferences_due(actor, today):
        if one.on < today:
            url, action = reverse("conferences:result", args=[one.pk]), _("Ergebnis festhalten")
            why = _("sie war am %(day)s") % {"day": f"{one.on:%d.%m.%Y}"}
            yield _due(one, _("%(kind)s: Ergebnis fehlt"), why, url, action)
        else:
            where = f"{one.starts_at:%H:%M}" + (f", {one.place}" if one.place else "")
            url = reverse("conferences:page", args=[one.pk])
            yield _due(one, "%(kind)s", where, url, _("vorbereiten"))


def due_moderation(actor: Acting, today: date) -> Iterator[DueItem]:
    """Conferences to come that have lost their moderation."""
    for one in moderation_declined(actor, today):
        assert one.moderator is not None
        why = _("%(name)s kann nicht moderieren") % {"name": one.moderator.user.name}
        url = reverse("conferences:ask", args=[one.pk])
        yield _due(one, _("%(kind)s ohne Moderation"), why, url, _("jemand anderen fragen"))


def due_agreements(actor: Acting, today: date) -> Iterator[DueItem]:
    """Conferences whose agreements are past their day; one line for each conference."""
    for one, late in with_late_agreements(actor, today):
        said = ngettext("%(count)s Vereinbarung überfällig", "%(count)s Vereinbarungen überfällig", len(late))
        url = reverse("conferences:page", args=[one.pk]) + "#vereinbarungen"
        why = _("%(kind)s vom %(day)s") % {"kind": one.get_kind_display(), "day": f"{one.on:%d.%m.%Y}"}
        yield _due(one, said % {"count": len(late)}, why, url, _("nachhaken"), due_on=late[0])


def conferences_left_open(case: Case) -> Iterator[LeftOpen]:
    """Name the conferences that are still planned when a case is about to close."""
    for one in still_planned(case):
        words = {"kind": one.get_kind_display(), "day": f"{one.on:%d.%m.%Y}"}
        url = reverse("conferences:page", args=[one.pk])
        yield LeftOpen(what=_("%(kind)s am %(day)s") % words, url=url, action=_("Konferenz prüfen"))


def requests_to_moderate(request: HttpRequest) -> int:
    """Return how many requests to moderate the coordinator has not answered; for others none."""
    actor: Acting | None = getattr(request, "actor", None)
    if actor is None or not actor.has_role(Role.COORDINATOR):
        return 0
    return waiting_for_answer(actor, request.today)  # type: ignore[attr-defined]


def _due(
    conference: Conference, what: str, why: str, url: str, action: str, *, due_on: date | None = None
) -> DueItem:
    return DueItem(
        kind="conference",
        what=what % {"kind": conference.get_kind_display()},
        why=why,
        url=url,
        action=action,
        due_on=due_on or conference.on,
        case_id=conference.case_id,
        who=conference.case.person.full_name,
        number=conference.case.number,
    )


case_panels.register(
    CasePanel(
        "konferenzen",
        gettext_lazy("Konferenzen"),
        "conferences/_conferences.html",
        conferences_panel,
        deferred=True,
    ),
    order=25,
)
case_actions.register(CaseAction(gettext_lazy("Fallkonferenz einberufen"), "conferences:add"), order=40)
timeline_details.register(conference_details)
left_open.register(conferences_left_open)
involved_sources.register(participants_involved, order=40)
for _order, _source in enumerate((due_conferences, due_moderation, due_agreements)):
    due_sources.register(_source, order=30 + _order)
for _activity in (
    Activity("conference.convened", gettext_lazy("Konferenz einberufen"), "conference"),
    Activity("conference.postponed", gettext_lazy("Konferenz verschoben"), "conference"),
    Activity("conference.held", gettext_lazy("Konferenz"), "conference"),
):
    activities.register(_activity)
navigation.register(
    NavigationEntry(
        gettext_lazy("Konferenzen"),
        "conferences:list",
        frozenset({str(Role.CASE_MANAGER), str(Role.COORDINATOR)}),
        count=requests_to_moderate,
    ),
    order=45,
)
