"""The run chart: medians by month before and after a date, with the usual variation drawn on behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Month:
    """A month's median; None with `is_small` is too few cases to show, None alone is no case at all."""

    first: date
    value: float | None = None
    is_small: bool = False


@dataclass(frozen=True)
class Span:
    """What holds before or after the date: the median, and the words at the right edge."""

    median: float
    heading: str
    note: str


@dataclass(frozen=True)
class RunChart:
    """
    Months without a gap in the calendar, the date from which the change counts, and both spans.

    `lower` and `upper` bound the usual variation before; `is_better` colours the second span and is
    None where nothing may be said.
    """

    months: Sequence[Month]
    turn: date | None
    turn_label: str
    before: Span | None
    after: Span | None
    lower: float | None
    upper: float | None
    variation_label: str
    title: str
    description: str
    is_better: bool | None = None
    key: str = "run"

    @property
    def tone(self) -> str:
        """The class that colours what lies after the date."""
        return {True: "rk-tone-better", False: "rk-tone-late", None: ""}[self.is_better]
