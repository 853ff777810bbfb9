"""The disc of a theme: its area is a count; late, and too few to show, are shapes and not only colours."""

import math
from dataclasses import dataclass

from django.utils.safestring import SafeString

from regelkreis.foundation.ui.pictures.drawing import circle, group, path, text

SMALLEST = 11.5


@dataclass(frozen=True)
class Disc:
    """A numbered disc; `count` is None below the smallest number that may be shown."""

    number: int
    count: int | None
    is_late: bool = False

    @property
    def radius(self) -> float:
        """Area grows with the count; a hidden count has a fixed size that says nothing."""
        return SMALLEST if self.count is None else max(SMALLEST, 3.05 * math.sqrt(self.count))


def draw_disc(disc: Disc, x: float, y: float) -> SafeString:
    """Draw a disc with its number, dashed where the count is hidden, ringed and flagged where late."""
    hidden = disc.count is None
    parts = [circle(x, y, disc.radius, "rk-disc-hidden" if hidden else "rk-disc-theme")]
    if disc.is_late:
        parts += [circle(x, y, disc.radius + 3.5, "rk-disc-late"), _flag(x, y, disc.radius)]
    css = "rk-disc-number-hidden" if hidden else "rk-disc-number"
    return group([*parts, text(x, y + 4.5, disc.number, css=css, anchor="middle")])


def _flag(x: float, y: float, radius: float) -> SafeString:
    left, top = x + radius * 0.45, y - radius - 9
    triangle = path(f"M{left + 6:.1f} {top:.1f}l6.5 11.5h-13Z", "rk-flag")
    return group([triangle, text(left + 6, top + 10, "!", css="rk-flag-sign", anchor="middle")])
