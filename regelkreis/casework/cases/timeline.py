"""The timeline of a case: the event log in words, with what the rooms add from their records."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.cases.phases import LoggedEvent
from regelkreis.casework.cases.slots import Activity, EventDetail, activities, timeline_details
from regelkreis.foundation.ui.components import TimelineEntry

NOTHING = EventDetail()


def timeline_of(
    case: Case, events: Sequence[LoggedEvent], *, limit: int | None = None
) -> list[TimelineEntry]:
    """
    Return the newest events in words, newest first; each room that adds details asks once for all.

    Events no room has a word for are left out: they are for counting, not for reading.
    """
    words = {activity.code: activity for activity in activities}
    shown = [event for event in reversed(events) if event.activity in words][:limit]
    subjects = {event.subject_id for event in shown if event.subject_id}
    details: dict[UUID, EventDetail] = {}
    if subjects:
        for source in timeline_details:
            details |= source(case, subjects)
    return [_entry(event, words[event.activity], _of(details, event)) for event in shown]


def _entry(event: LoggedEvent, word: Activity, detail: EventDetail) -> TimelineEntry:
    withdrawn = event.lifecycle == CaseEvent.Lifecycle.WITHDRAW
    return TimelineEntry(
        day=event.on,
        kind=word.glyph,
        what=detail.what or str(word.label),
        text=detail.text,
        why=" · ".join(part for part in (event.organization, detail.why) if part),
        tag=str(CaseEvent.Lifecycle.WITHDRAW.label) if withdrawn else "",
    )


def _of(details: Mapping[UUID, EventDetail], event: LoggedEvent) -> EventDetail:
    return details.get(event.subject_id, NOTHING) if event.subject_id else NOTHING
