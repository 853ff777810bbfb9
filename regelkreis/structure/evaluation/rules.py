"""
How events of cases become observations of an indicator: true without a database.

An observation counts in the month in which it ended. Counted by its beginning, the latest months would
hold only what went fast, and every decision would seem to help.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from regelkreis.methods.change import Month, medians, rates, shares
from regelkreis.methods.periods import add_months, months_between

BASELINE_MONTHS = 18


@dataclass(frozen=True)
class Happening:
    """An event of a case as it is measured: whose, when, and the record it came from."""

    case: UUID
    on: date
    subject: UUID | None


@dataclass(frozen=True)
class Observed:
    """One observation: whose, the day it counts on, and its value."""

    case: UUID
    on: date
    value: float


@dataclass(frozen=True)
class Window:
    """The months that are looked at, from the baseline to today."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Return whether a day lies inside."""
        return self.first <= day <= self.last

    @property
    def months(self) -> list[date]:
        """The first days of its months."""
        return months_between(self.first, self.last)


def window(effective: date, today: date) -> Window:
    """Return the window of a decision: eighteen whole months before it takes effect, until today."""
    return Window(add_months(effective.replace(day=1), -BASELINE_MONTHS), today)


def whole_months(span: Window) -> Window:
    """Return the window without the running month, in which a count is not complete yet."""
    return Window(span.first, date.fromordinal(span.last.replace(day=1).toordinal() - 1))


def durations(starts: Sequence[Happening], ends: Sequence[Happening]) -> list[Observed]:
    """
    Return the days from each beginning to its end.

    Events of one record belong together (a referral and its answer). Where the two kinds of event come
    from different records (opening and assessment), the first of each in a case are taken.
    """
    by_record = {one.subject for one in starts if one.subject} & {one.subject for one in ends}
    begun = _first(starts, by_record=bool(by_record))
    ended = _first(ends, by_record=bool(by_record))
    return [
        Observed(end.case, end.on, float((end.on - begun[key].on).days))
        for key, end in ended.items()
        if key in begun and end.on >= begun[key].on
    ]


def outcomes(of: Sequence[Happening], where: Iterable[Happening]) -> list[Observed]:
    """Return for each event whether the other kind of event came from the same record."""
    held = {(one.case, one.subject) for one in where}
    return [Observed(one.case, one.on, float((one.case, one.subject) in held)) for one in of]


def monthly_medians(observed: Iterable[Observed], span: Window, threshold: int) -> list[Month]:
    """Return the median of each month of the window; none where too few cases stand behind it."""
    inside = [one for one in observed if span.holds(one.on)]
    months = medians([(one.on, one.value) for one in inside], threshold)
    return _guarded(months, inside, span, threshold)


def monthly_shares(observed: Iterable[Observed], span: Window, threshold: int) -> list[Month]:
    """
    Return the share of each month of the window; none where too few cases stand behind it.

    Too few on either side of the share: whoever knows about how many there were could count the rest.
    """
    inside = [one for one in observed if span.holds(one.on)]
    months = shares([(one.on, bool(one.value)) for one in inside], threshold)
    sides = Counter((one.on.replace(day=1), bool(one.value)) for one in inside)
    shown = [
        _shown(month, min(sides[month.first, True], sides[month.first, False]), threshold) for month in months
    ]
    return _guarded(shown, inside, span, threshold)


def monthly_rates(
    events: Iterable[date], cases: Iterable[tuple[date, date | None]], span: Window, threshold: int
) -> list[Month]:
    """
    Return the events per 100 running cases of each whole month, rounded; none where too few were noted.

    `cases` gives opening and closing. Rounded, because the exact rate would give back the count, and none
    for a few, because even the rounded rate beside a known number of cases would.
    """
    whole = whole_months(span)
    running = running_by_month(cases, whole)
    noted = [day for day in events if whole.holds(day)]
    by_month = Counter(day.replace(day=1) for day in noted)
    found = [_shown(month, by_month[month.first], threshold) for month in rates(noted, running, threshold)]
    return [
        month if month.value is None else replace(month, value=float(round(month.value))) for month in found
    ]


def _shown(month: Month, count: int, threshold: int) -> Month:
    return month if count >= threshold else replace(month, value=None)


def running_by_month(cases: Iterable[tuple[date, date | None]], span: Window) -> dict[date, int]:
    """Return how many cases ran in each month: opened before its end, not closed before its beginning."""
    changes: dict[date, int] = defaultdict(int)
    for opened, closed in cases:
        changes[opened.replace(day=1)] += 1
        if closed is not None:
            changes[add_months(closed.replace(day=1), 1)] -= 1
    running = sum(number for month, number in changes.items() if month < span.first)
    found = {}
    for month in span.months:
        running += changes.get(month, 0)
        found[month] = running
    return found


def _first(events: Sequence[Happening], *, by_record: bool) -> Mapping[UUID | None, Happening]:
    found: dict[UUID | None, Happening] = {}
    for one in sorted(events, key=lambda one: one.on):
        found.setdefault(one.subject if by_record else one.case, one)
    return found


def _guarded(
    months: Iterable[Month], inside: Iterable[Observed], span: Window, threshold: int
) -> list[Month]:
    """Return every month of the window; several observations of one case do not make it several cases."""
    behind: dict[date, set[UUID]] = defaultdict(set)
    for one in inside:
        behind[one.on.replace(day=1)].add(one.case)
    known = {month.first: month for month in months}
    found = [known.get(first, Month(first, 0, None)) for first in span.months]
    return [month if len(behind[month.first]) >= threshold else replace(month, value=None) for month in found]
