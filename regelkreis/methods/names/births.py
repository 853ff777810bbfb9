"""
In which way two birth dates agree.

Where a birth date is not known, offices write the first of January of a year that is often a guess (see
UN Statistics Division, Handbook on Civil Registration, on unknown dates); day and month change places
between ways of writing dates; a digit slips.
"""

from datetime import date
from enum import StrEnum

from regelkreis.methods.names.distance import slips

GUESSED_WITHIN = 2


class Agreement(StrEnum):
    """How two birth dates agree, the strongest first."""

    SAME = "same"
    SWAPPED = "swapped"
    SLIP = "slip"
    PLACEHOLDER = "placeholder"
    UNKNOWN = "unknown"
    SAME_YEAR = "same_year"
    DIFFERENT = "different"


WEIGHTS = {
    Agreement.SAME: 1.0,
    Agreement.SWAPPED: 0.98,
    Agreement.SLIP: 0.95,
    Agreement.PLACEHOLDER: 0.97,
    Agreement.UNKNOWN: 1.0,
    Agreement.SAME_YEAR: 0.8,
    Agreement.DIFFERENT: 0.6,
}


def agreement(first: date | None, second: date | None) -> Agreement:
    """
    Return how two birth dates agree; two placeholders of one year agree as placeholders only.

    >>> str(agreement(date(1990, 4, 1), date(1990, 1, 4)))
    'swapped'
    >>> str(agreement(date(1990, 4, 1), date(1991, 1, 1)))
    'placeholder'
    """
    if first is None or second is None:
        return Agreement.UNKNOWN
    if _is_placeholder(first) or _is_placeholder(second):
        near = abs(first.year - second.year) <= GUESSED_WITHIN
        return Agreement.PLACEHOLDER if near else Agreement.DIFFERENT
    if first == second:
        return Agreement.SAME
    if (first.year, first.month, first.day) == (second.year, second.day, second.month):
        return Agreement.SWAPPED
    if slips(f"{first:%d%m%Y}", f"{second:%d%m%Y}") == 1:
        return Agreement.SLIP
    return Agreement.SAME_YEAR if first.year == second.year else Agreement.DIFFERENT


def _is_placeholder(day: date) -> bool:
    return (day.month, day.day) == (1, 1)
