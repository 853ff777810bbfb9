"""
Calendar arithmetic as German law counts it, and periods that may be open on either side.

Sources: BGB §§ 187 (2), 188 (2) and (3). The first day counts, so a period of years that begins on
15 March is complete on the same calendar day years later. Where that day does not exist (29 February
in a common year, the 31st of a short month) it is complete on the first day of the following month.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


def add_months(start: date, months: int) -> date:
    """
    Return the day on which a number of months is complete (BGB § 188 (2), (3)).

    >>> add_months(date(2023, 1, 31), 1)
    datetime.date(2023, 3, 1)
    >>> add_months(date(2023, 3, 31), -1)
    datetime.date(2023, 3, 1)
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    try:
        return date(year, month + 1, start.day)
    except ValueError:
        if not date.min.year <= year <= date.max.year:
            raise
        return date(year, month + 2, 1)


def add_years(start: date, years: int) -> date:
    """
    Return the day on which a number of years is complete.

    >>> add_years(date(2019, 3, 15), 6)
    datetime.date(2025, 3, 15)
    >>> add_years(date(2000, 2, 29), 23)
    datetime.date(2023, 3, 1)
    """
    return add_months(start, 12 * years)


def years_between(start: date, day: date) -> int:
    """
    Return how many full years have passed from the beginning of `start` to `day`.

    Before `start` the number is negative: the years that are still missing, begun ones counted in full.

    >>> years_between(date(2019, 3, 15), date(2025, 3, 14))
    5
    """
    years = day.year - start.year
    return years if (day.month, day.day) >= (start.month, start.day) else years - 1


def age_on(birth: date, day: date) -> int:
    """
    Return the age in full years (BGB §§ 187 (2) sentence 2, 188 (2)).

    A year of life is completed at the end of the day before the birthday; whoever was born on
    29 February completes it in a common year at the end of 28 February.

    >>> age_on(date(2004, 2, 29), date(2022, 2, 28)), age_on(date(2004, 2, 29), date(2022, 3, 1))
    (17, 18)
    """
    return years_between(birth, day)


@dataclass(frozen=True)
class Period:
    """
    A span of days, both ends included; an empty end is open (not known, or not ended).

    :raises ValueError: when it would end before it starts.

    >>> Period(date(2023, 5, 10), date(2024, 12, 31)).contains(date(2024, 12, 31))
    True
    """

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"a period cannot end on {self.end} before it starts on {self.start}")

    @property
    def first(self) -> date:
        """The first day, the earliest there is if the start is open."""
        return self.start or date.min

    @property
    def last(self) -> date:
        """The last day, the latest there is if the end is open."""
        return self.end or date.max

    def contains(self, day: date) -> bool:
        """Return whether a day lies inside."""
        return self.first <= day <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Return whether the two share at least one day."""
        return self.first <= other.last and other.first <= self.last


def overlaps(periods: Iterable[Period]) -> list[tuple[Period, Period]]:
    """
    Return the neighbours that share a day, in order of their start.

    The list is empty exactly when no two of all the periods overlap.
    """
    ordered = sorted(periods, key=lambda period: (period.first, period.last))
    found, widest = [], None
    for period in ordered:
        if widest is not None and widest.overlaps(period):
            found.append((widest, period))
        if widest is None or period.last > widest.last:
            widest = period
    return found


def gaps(periods: Iterable[Period]) -> list[Period]:
    """
    Return the spans between the periods that none of them covers.

    >>> gaps([Period(date(2023, 1, 1), date(2023, 3, 31)), Period(date(2023, 5, 1), None)])
    [Period(start=datetime.date(2023, 4, 1), end=datetime.date(2023, 4, 30))]
    """
    found: list[Period] = []
    covered: date | None = None
    for period in sorted(periods, key=lambda period: period.first):
        if covered is not None and covered < date.max and period.first > covered + _DAY:
            found.append(Period(covered + _DAY, period.first - _DAY))
        covered = period.last if covered is None else max(covered, period.last)
    return found


def months_between(first: date, last: date) -> list[date]:
    """
    Return the first days of all months from one day's month to another's, both included.

    >>> [month.month for month in months_between(date(2022, 12, 31), date(2023, 2, 1))]
    [12, 1, 2]
    """
    start, count = first.replace(day=1), (last.year - first.year) * 12 + last.month - first.month
    return [add_months(start, number) for number in range(count + 1)]
