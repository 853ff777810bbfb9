"""
Logic with a third value: what is not known is neither true nor false.

Source: S. C. Kleene, Introduction to Metamathematics, North-Holland 1952, § 64 (the strong tables).
"""

from collections.abc import Iterable
from enum import Enum
from functools import reduce


class Truth(Enum):
    """
    True, false, or unknown because a fact is missing.

    It has no truth value of its own in Python: whoever writes `if truth` has forgotten the third case.

    >>> Truth.FALSE & Truth.UNKNOWN
    <Truth.FALSE: 'false'>
    >>> Truth.TRUE & Truth.UNKNOWN
    <Truth.UNKNOWN: 'unknown'>
    >>> ~Truth.UNKNOWN
    <Truth.UNKNOWN: 'unknown'>
    """

    FALSE = "false"
    UNKNOWN = "unknown"
    TRUE = "true"

    @classmethod
    def of(cls, value: bool | None) -> "Truth":
        """Return the truth of an answer; no answer is unknown."""
        if value is None:
            return cls.UNKNOWN
        return cls.TRUE if value else cls.FALSE

    def __and__(self, other: "Truth") -> "Truth":
        return min(self, other, key=_RANK.__getitem__)

    def __or__(self, other: "Truth") -> "Truth":
        return max(self, other, key=_RANK.__getitem__)

    def __invert__(self) -> "Truth":
        return _OPPOSITE[self]

    def __bool__(self) -> bool:
        raise TypeError("a three-valued truth is compared, never tested: unknown is neither yes nor no")


_RANK = {Truth.FALSE: 0, Truth.UNKNOWN: 1, Truth.TRUE: 2}
_OPPOSITE = {Truth.FALSE: Truth.TRUE, Truth.UNKNOWN: Truth.UNKNOWN, Truth.TRUE: Truth.FALSE}


def all_of(values: Iterable[Truth]) -> Truth:
    """
    Return the conjunction: false wins, then unknown; of nothing it is true.

    >>> all_of([Truth.TRUE, Truth.UNKNOWN])
    <Truth.UNKNOWN: 'unknown'>
    """
    return reduce(Truth.__and__, values, Truth.TRUE)


def any_of(values: Iterable[Truth]) -> Truth:
    """
    Return the disjunction: true wins, then unknown; of nothing it is false.

    >>> any_of([Truth.FALSE, Truth.UNKNOWN, Truth.TRUE])
    <Truth.TRUE: 'true'>
    """
    return reduce(Truth.__or__, values, Truth.FALSE)
