"""The run chart: medians by month before and after a date, with the usual variation drawn on behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from regelkreis.foundation.ui.pictures.drawing import (
    EMPTY,
    circle,
    element,
    group,
    line,
    path,
    picture,
    text,
    together,
)

LEFT, RIGHT, TOP, BOTTOM = 44.0, 628.0, 34.0, 274.0
WIDTH, HEIGHT = 770.0, 320.0
STEPS = (1, 2, 5, 10, 20, 25, 30, 50, 60, 100, 150, 200, 250, 300, 500, 1000)


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


@dataclass(frozen=True)
class Scale:
    """Where a month and a value lie; values start at zero, months are equally wide."""

    months: int
    top: float

    def x(self, index: float) -> float:
        """The middle of a month."""
        return LEFT + (RIGHT - LEFT) * (index + 0.5) / max(1, self.months)

    def y(self, value: float) -> float:
        """The height of a value."""
        return BOTTOM - (BOTTOM - TOP) * min(value, self.top) / self.top


def run_chart(data: RunChart) -> SafeString:
    """Draw the chart; circles before, diamonds after, dashed rings on the axis where too few cases lie."""
    step = _step(max([month.value or 0 for month in data.months] + [data.upper or 0, 1]))
    scale = Scale(len(data.months), step * 6)
    turn = _turn_index(data)
    parts = [
        _variation(data, scale, turn),
        _axes(data, scale, step),
        _spans(data, scale, turn),
        _line(data, scale),
        *[_mark(month, index, scale, turn, data) for index, month in enumerate(data.months)],
        _turn(data, scale, turn),
    ]
    drawn = picture(data.key, WIDTH, HEIGHT, data.title, data.description, together(parts))
    # On a phone the chart keeps its size and scrolls inside its own region.
    return element("div", drawn, css="rk-scroll", role="region", aria_label=data.title, tabindex=0)


def _step(largest: float) -> float:
    return next((step for step in STEPS if step * 6 >= largest), -(-largest // 6))


def _turn_index(data: RunChart) -> int:
    if data.turn is None:
        return len(data.months)
    return sum(1 for month in data.months if month.first < data.turn)


def _axes(data: RunChart, scale: Scale, step: float) -> SafeString:
    parts = []
    for index in range(7):
        y = scale.y(index * step)
        parts.append(line(LEFT, y, RIGHT, y, "rk-axis" if index == 0 else "rk-grid"))
        parts.append(text(LEFT - 8, y + 4, f"{index * step:g}", css="rk-quiet rk-12", anchor="end"))
    for index, month in enumerate(data.months):
        x = scale.x(index)
        if month.first.month in (1, 4, 7, 10):
            parts.append(text(x, BOTTOM + 18, f"{month.first:%m}", css="rk-quiet rk-12", anchor="middle"))
        if month.first.month == 1 or (index == 0 and month.first.month < 11):
            parts.append(text(x, BOTTOM + 34, month.first.year, css="rk-strong rk-12", anchor="middle"))
    return group(parts)


def _variation(data: RunChart, scale: Scale, turn: int) -> SafeString:
    if data.lower is None or data.upper is None:
        return EMPTY
    end, top, bottom = scale.x(turn - 0.5), scale.y(data.upper), scale.y(data.lower)
    return group(
        [
            element("rect", x=LEFT, y=top, width=end - LEFT, height=bottom - top, css="rk-usual"),
            text(LEFT + 5, top + 14, data.variation_label, css="rk-quiet rk-12"),
            line(end, top, RIGHT, top, "rk-dotted"),
            line(end, bottom, RIGHT, bottom, "rk-dotted"),
        ]
    )


def _spans(data: RunChart, scale: Scale, turn: int) -> SafeString:
    end = scale.x(turn - 0.5)
    tone = {True: "rk-tone-better", False: "rk-tone-late", None: ""}[data.is_better]
    parts: list[SafeString] = []
    heights: list[float] = []
    if data.before:
        y = scale.y(data.before.median)
        parts += [line(LEFT, y, end, y, "rk-median"), line(end, y, RIGHT, y, "rk-dotted")]
        heights.append(y)
    if data.after:
        y = scale.y(data.after.median)
        parts.append(line(end, y, RIGHT, y, f"rk-median {tone}"))
        heights.append(y)
    shown = [(span, css) for span, css in ((data.before, ""), (data.after, tone)) if span]
    for (span, css), y in zip(shown, _apart(heights), strict=True):
        parts.append(text(RIGHT + 8, y, span.heading, css=f"rk-strong rk-13 {css}"))
        parts.append(text(RIGHT + 8, y + 15, span.note, css="rk-quiet rk-12"))
    return group(parts)


def _apart(heights: list[float]) -> list[float]:
    if len(heights) == 2 and abs(heights[0] - heights[1]) < 34:
        middle, sign = sum(heights) / 2, 1 if heights[0] <= heights[1] else -1
        return [middle - 17 * sign, middle + 17 * sign]
    return heights


def _line(data: RunChart, scale: Scale) -> SafeString:
    points, before = [], None
    for index, month in enumerate(data.months):
        if month.value is None:
            before = None
            continue
        points.append(f"{'M' if before is None else 'L'}{scale.x(index):.1f} {scale.y(month.value):.1f}")
        before = month
    return path("".join(points), "rk-joined") if points else EMPTY


def _mark(month: Month, index: int, scale: Scale, turn: int, data: RunChart) -> SafeString:
    x = scale.x(index)
    if month.value is None:
        return circle(x, BOTTOM - 8, 4.5, "rk-too-few") if month.is_small else EMPTY
    y = scale.y(month.value)
    if index < turn:
        return circle(x, y, 5, "rk-before")
    css = {True: "rk-after rk-tone-better", False: "rk-after rk-tone-late", None: "rk-after"}[data.is_better]
    return path(f"M{x:.1f} {y - 6.5:.1f}l6.5 6.5l-6.5 6.5l-6.5 -6.5Z", css)


def _turn(data: RunChart, scale: Scale, turn: int) -> SafeString:
    if data.turn is None:
        return EMPTY
    x = scale.x(turn - 0.5)
    is_late = x > (LEFT + RIGHT) / 2
    return group(
        [
            line(x, TOP - 14, x, BOTTOM, "rk-turn"),
            path(f"M{x - 6:.1f} {TOP - 22}h12l-6 9Z", "rk-turn-head"),
            text(x - 12 if is_late else x + 12, TOP - 14, data.turn_label, css="rk-strong rk-12",
                 anchor="end" if is_late else "start"),
        ]
    )  # fmt: skip
