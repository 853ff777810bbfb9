"""The phases of a case, computed from the event log: nobody ticks what the log shows (EN chapter 6)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.cases.slots import Phase, phases
from regelkreis.foundation.ui.components import Step

WITHDRAWN = str(CaseEvent.Lifecycle.WITHDRAW)


class LoggedEvent(NamedTuple):
    """One line of the log as the page needs it."""

    activity: str
    on: date
    lifecycle: str
    organization: str | None
    subject_id: UUID | None


def steps_of(events: Sequence[LoggedEvent], words: Mapping[str, str], *, today: date) -> list[Step]:
    """
    Return the phases in the order of the profile, each with the days that show it.

    A phase has begun once one of its activities is in the log; the furthest one runs now, and one that
    was passed over stays open. `words` are the profile's names by code, in its order.
    """
    named = _in_order(words)
    days = [_days(phase, events) for phase, _name in named]
    reached = max((index for index, found in enumerate(days) if found), default=-1)
    return [
        Step(
            name=name,
            state="later" if not found else "now" if index == reached else "done",
            evidence=_evidence(found, today),
        )
        for index, ((_phase, name), found) in enumerate(zip(named, days, strict=True))
    ]


def later_phases(events: Sequence[LoggedEvent], words: Mapping[str, str]) -> frozenset[str]:
    """Return the codes of the phases after the furthest one that has begun; the log says which that is."""
    codes = [(code, phase) for (phase, _name) in _in_order(words) for code in [phase.code]]
    begun = [index for index, (_code, phase) in enumerate(codes) if _days(phase, events)]
    return frozenset(code for code, _phase in codes[max(begun, default=0) + 1 :])


def _in_order(words: Mapping[str, str]) -> list[tuple[Phase, str]]:
    known = {phase.code: phase for phase in phases}
    if words:
        return [(known[code], word) for code, word in words.items() if code in known]
    return [(phase, str(phase.label)) for phase in phases if phase.label]


def _days(phase: Phase, events: Sequence[LoggedEvent]) -> list[date]:
    """Return the days of a phase; closing counts only until the case was taken up again."""
    found: list[date] = []
    for event in events:
        if event.activity in phase.activities and event.lifecycle != WITHDRAWN:
            found.append(event.on)
        elif event.activity == "case.reopened" and "case.closed" in phase.activities:
            found.clear()
    return found


def _evidence(days: Sequence[date], today: date) -> str:
    if not days:
        return ""
    first, last = _short(days[0], today), _short(days[-1], today)
    return first if first == last else _("%(first)s · zuletzt %(last)s") % {"first": first, "last": last}


def _short(day: date, today: date) -> str:
    return f"{day:%d.%m.}" if day.year == today.year else f"{day:%d.%m.%Y}"
