"""The run chart drawn twice: wide with its words at the edge, narrow with its words below."""

from django.utils.safestring import SafeString

from regelkreis.foundation.ui.pictures.drawing import (
    EMPTY,
    circle,
    diamond,
    element,
    group,
    line,
    path,
    picture,
    text,
    together,
)
from regelkreis.foundation.ui.pictures.run_chart import Month, RunChart
from regelkreis.foundation.ui.pictures.run_frame import NARROW, WIDE, Frame, Scale
from regelkreis.foundation.ui.pictures.run_words import below, beside, variation_words

BEFORE, AFTER = 5.0, 6.5


def run_chart(data: RunChart) -> SafeString:
    """Draw the chart for a desk and for a phone; style sheets show the one for which there is room."""
    wide = element("div", _drawn(data, WIDE), css="rk-chart-wide")
    narrow = element("div", _drawn(data, NARROW), css="rk-chart-narrow")
    return element("div", together([wide, narrow]), css="rk-chart")


def _drawn(data: RunChart, frame: Frame) -> SafeString:
    """Draw circles before, diamonds after, dashed rings on the axis where too few cases lie."""
    scale = Scale.of(data, frame)
    turn = _turn_index(data)
    parts = [
        _variation(data, scale, turn),
        _axes(data, scale),
        _medians(data, scale, turn),
        _line(data, scale),
        *[_mark(month, index, scale, turn, data) for index, month in enumerate(data.months)],
        _turn(data, scale, turn),
        beside(data, scale) if frame.names_beside else below(data, scale),
    ]
    key = f"{data.key}-{frame.name}"
    return picture(key, frame.width, frame.height, data.title, data.description, together(parts))


def _turn_index(data: RunChart) -> int:
    if data.turn is None:
        return len(data.months)
    return sum(1 for month in data.months if month.first < data.turn)


def _axes(data: RunChart, scale: Scale) -> SafeString:
    frame, parts = scale.frame, []
    for index in range(7):
        y = scale.y(index * scale.step)
        parts.append(line(frame.left, y, frame.right, y, "rk-axis" if index == 0 else "rk-grid"))
        number = f"{index * scale.step:g}"
        parts.append(text(frame.left - frame.gap, y + 4, number, css="rk-quiet rk-12", anchor="end"))
    for index, month in enumerate(data.months):
        x = scale.x(index)
        if month.first.month in frame.named_months:
            parts.append(
                text(x, frame.bottom + 18, f"{month.first:%m}", css="rk-quiet rk-12", anchor="middle")
            )
        if month.first.month == 1 or (index == 0 and month.first.month < 11):
            parts.append(text(x, frame.bottom + 34, month.first.year, css="rk-strong rk-12", anchor="middle"))
    return group(parts)


def _variation(data: RunChart, scale: Scale, turn: int) -> SafeString:
    if data.lower is None or data.upper is None:
        return EMPTY
    left, right = scale.frame.left, scale.frame.right
    end, top, bottom = scale.x(turn - 0.5), scale.y(data.upper), scale.y(data.lower)
    return group(
        [
            element("rect", x=left, y=top, width=end - left, height=bottom - top, css="rk-usual"),
            variation_words(data, scale),
            line(end, top, right, top, "rk-dotted"),
            line(end, bottom, right, bottom, "rk-dotted"),
        ]
    )


def _medians(data: RunChart, scale: Scale, turn: int) -> SafeString:
    left, right, end = scale.frame.left, scale.frame.right, scale.x(turn - 0.5)
    parts: list[SafeString] = []
    if data.before:
        y = scale.y(data.before.median)
        parts += [line(left, y, end, y, "rk-median"), line(end, y, right, y, "rk-dotted")]
    if data.after:
        y = scale.y(data.after.median)
        parts.append(line(end, y, right, y, f"rk-median {data.tone}"))
    return group(parts)


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
    x, size = scale.x(index), scale.frame.mark
    if month.value is None:
        return (
            circle(x, scale.frame.bottom - 8, 0.9 * BEFORE * size, "rk-too-few") if month.is_small else EMPTY
        )
    y = scale.y(month.value)
    if index < turn:
        return circle(x, y, BEFORE * size, "rk-before")
    return diamond(x, y, AFTER * size, f"rk-after {data.tone}".strip())


def _turn(data: RunChart, scale: Scale, turn: int) -> SafeString:
    if data.turn is None:
        return EMPTY
    frame, x = scale.frame, scale.x(turn - 0.5)
    is_late = x > (frame.left + frame.right) / 2
    head = [
        line(x, frame.top - 14, x, frame.bottom, "rk-turn"),
        path(f"M{x - 6:.1f} {frame.top - 22}h12l-6 9Z", "rk-turn-head"),
    ]
    if frame.names_beside:
        at, level = (x - 12 if is_late else x + 12), frame.top - 14
    else:
        at, level = (frame.right if is_late else frame.left), frame.top - 30
    words = text(at, level, data.turn_label, css="rk-strong rk-12", anchor="end" if is_late else "start")
    return group([*head, words])
