"""
The caseload for those who may know counted figures only (decision record 5, requirement X-4).

Open, opened and closed cases are protected over the posts as one-way tables with a known total
(`methods.disclosure`). What is a part of another figure beside it (without contact, of late) is shown
only where neither the part nor what is left of the whole is small, and its total only where every part
is shown: nothing that is hidden follows by subtraction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regelkreis.methods.disclosure import at_least, protect
from regelkreis.reporting.caseload.counting import CountedPost, Load

Value = int | None
# Each figure that is a whole, and the figure beside it that is a part of it.
PARTS = {"open": "silent", "opened": "opened_lately", "closed": "closed_lately"}
FIGURES = ("open", "silent", "opened_lately", "opened", "closed_lately", "closed")


@dataclass(frozen=True)
class Shown:
    """The figures as they may be shown: by post, and together; None is not shown."""

    by_post: dict[str, dict[str, Value]]
    total: dict[str, Value]

    @property
    def is_whole(self) -> bool:
        """Whether nothing had to be hidden."""
        return None not in self.total.values() and all(
            None not in figures.values() for figures in self.by_post.values()
        )


def exact(posts: Sequence[CountedPost]) -> Shown:
    """Return every figure as it is, for those who may see the cases pseudonymised anyway."""
    return Shown(
        {post.code: {name: getattr(post.load, name) for name in FIGURES} for post in posts},
        {name: sum(getattr(post.load, name) for post in posts) for name in FIGURES},
    )


def counted(posts: Sequence[CountedPost], *, smallest: int) -> Shown:
    """Return the figures without small ones and without those from which a small one follows."""
    loads = {post.code: post.load for post in posts}
    by_post: dict[str, dict[str, Value]] = {code: {} for code in loads}
    total: dict[str, Value] = {}
    for whole, part in PARTS.items():
        safe = protect(_column(loads, whole), smallest)
        parts = _parts(_column(loads, whole), _column(loads, part), safe.values, smallest)
        total[whole] = safe.total
        total[part] = _total(loads, part, parts, smallest)
        for code in loads:
            by_post[code] |= {whole: safe.values[code], part: parts[code]}
    return Shown(by_post, total)


def _column(loads: Mapping[str, Load], name: str) -> dict[str, int]:
    return {code: getattr(load, name) for code, load in loads.items()}


def _parts(
    wholes: Mapping[str, int], parts: Mapping[str, int], shown: Mapping[str, Value], smallest: int
) -> dict[str, Value]:
    """Return each part where its whole is shown, and neither it nor what is left of the whole is small."""
    return {
        code: None
        if shown[code] is None or _is_small(part, smallest) or _is_small(wholes[code] - part, smallest)
        else part
        for code, part in parts.items()
    }


def _total(loads: Mapping[str, Load], name: str, parts: Mapping[str, Value], smallest: int) -> Value:
    if None in parts.values():
        return None
    number = sum(_column(loads, name).values())
    return number if number == 0 else at_least(number, smallest)


def _is_small(number: int, smallest: int) -> bool:
    return 0 < number < smallest
