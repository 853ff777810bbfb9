"""The ring of steps as data: what stands in which step, and where on its segment."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from regelkreis.foundation.ui.pictures.marks import Disc

OUTER, BAND, GAP = 222.0, 46.0, 3.0
INNER = OUTER - BAND
MIDDLE = OUTER - BAND / 2
# Four fifths of a segment are the planned time, the rest lies beyond the term.
TERM = 0.8
NAMED_AT_MOST = 14

Tone = Literal["", "late", "better", "worse"]


@dataclass(frozen=True)
class RingStep:
    """A segment: its name and its question."""

    name: str
    question: str


@dataclass(frozen=True)
class RingDisc:
    """
    Something that stands in a step.

    `share` is the part of the planned time used (above 1: late), `count` its size or None where it may
    not be shown, `note` the third line of its name ("5 von 30 Tagen").
    """

    number: int
    name: str
    step: int
    share: float
    count: int | None
    note: str = ""
    tone: Tone = ""
    url: str = ""
    is_for_today: bool = False


@dataclass(frozen=True)
class Ring:
    """The whole ring; the centre says what runs, what comes in and what went back."""

    steps: Sequence[RingStep]
    discs: Sequence[RingDisc]
    centre: str
    centre_label: str
    incoming: str
    returned: str
    period: str
    title: str
    description: str
    key: str = "ring"


@dataclass(frozen=True)
class Placed:
    """A disc with its angle."""

    disc: RingDisc
    mark: Disc
    angle: float


def place(discs: Sequence[RingDisc], steps: int) -> list[Placed]:
    """Give every disc its angle; crowded ones are pushed on clockwise and never swapped."""
    span = 360 / steps
    placed: list[Placed] = []
    for disc in sorted(discs, key=lambda one: (one.step, one.share, one.number)):
        mark = Disc(disc.number, disc.count, is_late=disc.tone == "late")
        used = TERM * disc.share if disc.share <= 1 else TERM + (1 - TERM) * min(disc.share - 1, 0.9)
        angle = disc.step * span + GAP + (span - 2 * GAP) * used
        if placed:
            needed = (placed[-1].mark.radius + mark.radius + 6) / MIDDLE * 57.2958
            angle = max(angle, placed[-1].angle + needed)
        placed.append(Placed(disc, mark, angle))
    return placed


def named(discs: Sequence[RingDisc]) -> set[int]:
    """Return the numbers of those that get a name: of many only the pressing and the six largest."""
    if len(discs) <= NAMED_AT_MOST:
        return {disc.number for disc in discs}
    largest = sorted(discs, key=lambda disc: (-(disc.count or 0), disc.number))[:6]
    urgent = [disc for disc in discs if disc.tone == "late" or disc.is_for_today]
    return {disc.number for disc in [*largest, *urgent]}
