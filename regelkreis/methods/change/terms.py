"""The words of a comparison: what may be said, on which side a month lies, and which rule decided."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median


class Verdict(StrEnum):
    """The three things that may be said."""

    MOVED = "moved"
    NOT_MOVED = "not_moved"
    TOO_FEW = "too_few"


class Direction(StrEnum):
    """Where the decision was to move the indicator."""

    LOWER = "lower"
    HIGHER = "higher"


class Side(StrEnum):
    """Where a month lies; the month within which a decision takes effect belongs to neither side."""

    BEFORE = "before"
    BETWEEN = "between"
    AFTER = "after"


class Rule(StrEnum):
    """The rule that decided."""

    TOO_FEW_CASES_BEFORE = "too_few_cases_before"
    TOO_FEW_CASES_AFTER = "too_few_cases_after"
    TOO_FEW_MONTHS_BEFORE = "too_few_months_before"
    TOO_FEW_MONTHS_AFTER = "too_few_months_after"
    RUN_BEYOND_MEDIAN = "run_beyond_median"
    MONTH_BEYOND_LIMIT = "month_beyond_limit"
    USUAL_VARIATION = "usual_variation"
    OTHER_DIRECTION = "other_direction"


@dataclass(frozen=True)
class Point:
    """A month as it is drawn; without a value it is a gap."""

    month: date
    value: float | None
    side: Side


@dataclass(frozen=True)
class Span:
    """One side of the decision; the values are those of the months that have one."""

    first: date | None
    last: date | None
    cases: int
    values: tuple[float, ...]

    @property
    def median(self) -> float | None:
        """The median of the monthly values, the line in the chart."""
        return median(self.values) if self.values else None


@dataclass(frozen=True)
class Change:
    """
    A measured change, ready to be drawn as a run chart and said in a sentence.

    `lower` and `upper` bound the usual variation before the decision; they are None where the months
    before do not vary or are too few. `went` is where the median went (the expected direction, if it did
    not move); `run` is the longest run of months beyond the earlier median on that side, `beyond` how
    many lie beyond the limit there. `reached` says whether the later median has come to the expected
    size, if one was named.
    """

    verdict: Verdict
    rule: Rule
    points: tuple[Point, ...]
    before: Span
    after: Span
    lower: float | None
    upper: float | None
    went: Direction
    run: int
    beyond: int
    reached: bool | None
