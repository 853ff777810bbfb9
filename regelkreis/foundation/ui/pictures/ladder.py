"""The ladder: on which rung things lie, and how many were solved there; solving low is the aim."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from regelkreis.foundation.ui.pictures.drawing import element, line, link, picture, text, together
from regelkreis.foundation.ui.pictures.marks import Disc, draw_disc

RUNG = 56.0
LEFT, RIGHT = 176.0, 336.0
BAR_LEFT, BAR_WIDTH = 358.0, 56.0


@dataclass(frozen=True)
class RungDisc:
    """Something on a rung."""

    mark: Disc
    name: str
    url: str = ""


@dataclass(frozen=True)
class Rung:
    """A rung: its name, its next date, what stands on it, how many were solved there."""

    name: str
    note: str = ""
    discs: Sequence[RungDisc] = ()
    solved: int = 0


@dataclass(frozen=True)
class Ladder:
    """Rungs from the top down."""

    rungs: Sequence[Rung]
    title: str
    description: str
    standing_label: str
    solved_label: str
    key: str = "ladder"


def ladder(data: Ladder) -> SafeString:
    """Draw the ladder; discs stand on the rung, largest first."""
    height = 44 + RUNG * len(data.rungs)
    largest = max((rung.solved for rung in data.rungs), default=0)
    parts = [
        text(LEFT + 6, 14, data.standing_label, css="rk-quiet rk-12"),
        text(BAR_LEFT, 14, data.solved_label, css="rk-quiet rk-12"),
        line(LEFT, 24, LEFT, height - 4, "rk-rail"),
        line(RIGHT, 24, RIGHT, height - 4, "rk-rail"),
    ]
    for index, rung in enumerate(data.rungs):
        parts += _rung(rung, 24 + RUNG * (index + 0.75), largest)
    return picture(data.key, 450, height, data.title, data.description, together(parts), role="group")


def small_ladder(rung: int, rungs: int, label: str) -> SafeString:
    """Draw the small ladder that says on which rung something lies, counted from the top."""
    gap = 60 / max(1, rungs - 1)
    parts = [line(12, 4, 12, 74, "rk-rail"), line(36, 4, 36, 74, "rk-rail")]
    parts += [line(12, 9 + gap * index, 36, 9 + gap * index, "rk-axis") for index in range(rungs)]
    parts.append(element("circle", cx=24, cy=9 + gap * rung, r=7, css="rk-now"))
    return picture(f"rung-{rung}", 48, 78, label, label, together(parts))


def _rung(rung: Rung, y: float, largest: int) -> list[SafeString]:
    parts = [
        text(LEFT - 12, y - 6, rung.name, css="rk-strong rk-13", anchor="end"),
        text(LEFT - 12, y + 9, rung.note, css="rk-quiet rk-12", anchor="end"),
        line(LEFT, y, RIGHT, y, "rk-axis"),
    ]
    x = LEFT + 6
    for disc in sorted(rung.discs, key=lambda one: (-one.mark.radius, one.mark.number)):
        radius = disc.mark.radius
        drawn = draw_disc(disc.mark, x + radius, y - radius - 1)
        parts.append(link(disc.url, f"{disc.mark.number} {disc.name}, {rung.name}", drawn))
        x += 2 * radius + 6
    width = BAR_WIDTH * rung.solved / largest if largest else 0.0
    parts.append(element("rect", x=BAR_LEFT, y=y - 12, width=width, height=9, css="rk-quantity"))
    parts.append(text(BAR_LEFT + width + 6, y - 3, rung.solved, css="rk-strong rk-12"))
    return parts
