"""
Small numbers: what may be shown of counts of people, so that nobody is found behind them.

Method: primary suppression by a minimum frequency, complementary suppression against subtraction
from the total, and merging. Source: A. Hundepool et al., Statistical Disclosure Control, Wiley 2012,
chapter 4 (tables of frequencies); the minimum of 5 is requirement X-4.

The attacker assumed here knows the total, every value shown and this method's first sentence: a zero
that is shown is a zero. Whoever compares two issues of the same table can know more; that needs both.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

THRESHOLD = 5
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Protected(Generic[Key]):
    """
    A one-way table that may be shown.

    `values` keeps the order of the counts; None stands for every suppressed cell alike, small or
    complementary, since two signs would tell which is small. `hidden` are the suppressed keys and
    `rest` is their sum, which is safe to print as one merged row. `possible` is how many values each
    suppressed cell can still have. `total` and `rest` are None where they are too small themselves.
    """

    values: dict[Key, int | None]
    hidden: tuple[Key, ...]
    rest: int | None
    total: int | None
    possible: int | None

    @property
    def is_whole(self) -> bool:
        """Whether nothing had to be suppressed."""
        return not self.hidden

    @property
    def says_nothing(self) -> bool:
        """Whether no cell is left to show, so that a table is better left out."""
        return bool(self.hidden) and len(self.hidden) == len(self.values)


def at_least(number: int, threshold: int = THRESHOLD) -> int | None:
    """
    Return a single count if it may be shown, else None: to be written "unter 5".

    Zero is not told apart from one to four, so that a suppressed count has `threshold` possible values.

    >>> at_least(5), at_least(4), at_least(0)
    (5, None, None)
    """
    return number if number >= threshold else None


def protect(counts: Mapping[Key, int], threshold: int = THRESHOLD) -> Protected[Key]:
    """
    Suppress small counts, and as many others as it takes that none can be had by subtraction.

    Zeros are shown and stay shown as long as the suppressed cells are wide enough without them: at
    least two cells, each with at least `threshold` possible values. If even all cells that are not
    zero do not reach that, the zeros are suppressed too, and a total below the threshold with them.

    :raises ValueError: for a negative count.

    >>> protect({"Hilden": 12, "Haan": 8, "Erkrath": 3}).values
    {'Hilden': 12, 'Haan': None, 'Erkrath': None}
    >>> protect({"Hilden": 12, "Haan": 8, "Erkrath": 3}).rest
    11
    >>> protect({"Hilden": 2, "Haan": 0}).total is None
    True
    """
    if any(count < 0 for count in counts.values()):
        raise ValueError("a count is never negative")
    total = sum(counts.values())
    hidden, least = _cells_to_hide(counts, threshold)
    if not hidden:
        return Protected(dict(counts), (), None, total, None)
    rest = sum(counts[key] for key in hidden)
    total_shown = at_least(total, threshold)
    return Protected(
        values={key: None if key in hidden else count for key, count in counts.items()},
        hidden=tuple(key for key in counts if key in hidden),
        rest=at_least(rest, threshold),
        total=total_shown,
        possible=threshold if total_shown is None else _possible(rest, len(hidden), least),
    )


def _cells_to_hide(counts: Mapping[Key, int], threshold: int) -> tuple[set[Key], int]:
    """Return the cells to suppress, and the least value an attacker can assume of each."""
    ordered = sorted((key for key, count in counts.items() if count), key=counts.__getitem__)
    small = sum(counts[key] < threshold for key in ordered)
    if not small:
        return set(), 0
    for size in range(max(small, 2), len(ordered) + 1):
        group = ordered[:size]
        if _possible(sum(counts[key] for key in group), size, least=1) >= threshold:
            return set(group), 1
    return set(counts), 0


def _possible(rest: int, cells: int, least: int) -> int:
    """Return how many values one of the cells can have, if each is at least `least`."""
    return rest - cells * least + 1
