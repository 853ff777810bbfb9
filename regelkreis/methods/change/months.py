"""Observations gathered by month; a month with too few cases has no value, and is never filled in."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TypeVar

from regelkreis.methods.disclosure import THRESHOLD
from regelkreis.methods.periods import months_between

Held = TypeVar("Held")


@dataclass(frozen=True)
class Month:
    """One month by its first day: how many cases, and their value unless they are too few."""

    first: date
    cases: int
    value: float | None


def medians(observations: Iterable[tuple[date, float]], threshold: int = THRESHOLD) -> list[Month]:
    """
    Return the median of each month, for durations and other measured values.

    >>> days = [(date(2023, 1, day), 10.0 * day) for day in range(1, 6)]
    >>> medians([*days, (date(2023, 3, 1), 7.0)])[0].value
    30.0
    """
    return _gather(observations, lambda values: float(median(values)), threshold)


def shares(observations: Iterable[tuple[date, bool]], threshold: int = THRESHOLD) -> list[Month]:
    """
    Return the share of cases in which something was so, in per cent of each month's cases.

    >>> shares([(date(2023, 1, 2), number < 2) for number in range(5)])[0].value
    40.0
    """
    numbered = ((day, float(holds)) for day, holds in observations)
    return _gather(numbered, lambda values: 100.0 * sum(values) / len(values), threshold)


def rates(events: Iterable[date], cases: Mapping[date, int], threshold: int = THRESHOLD) -> list[Month]:
    """
    Return how often something happened per 100 running cases of each month.

    `cases` maps the first day of a month to the cases running in it. They are not to be shown beside
    the rates: together the two give back the count of events.

    >>> rates([date(2023, 1, 9), date(2023, 1, 20)], {date(2023, 1, 1): 40})[0].value
    5.0
    """
    counted: dict[date, int] = defaultdict(int)
    for day in events:
        counted[day.replace(day=1)] += 1
    return [
        Month(first, base, 100.0 * counted[first] / base if base >= threshold else None)
        for first, base in _without_holes({first.replace(day=1): n for first, n in cases.items()}, 0)
    ]


def _gather(
    observations: Iterable[tuple[date, float]], value: Callable[[Sequence[float]], float], threshold: int
) -> list[Month]:
    gathered: dict[date, list[float]] = defaultdict(list)
    for day, observed in observations:
        gathered[day.replace(day=1)].append(observed)
    return [
        Month(first, len(values), value(values) if len(values) >= threshold else None)
        for first, values in _without_holes(gathered, [])
    ]


def _without_holes(by_month: Mapping[date, Held], nothing: Held) -> list[tuple[date, Held]]:
    """Return every month from the first to the last, those without anything included."""
    if not by_month:
        return []
    return [(first, by_month.get(first, nothing)) for first in months_between(min(by_month), max(by_month))]
