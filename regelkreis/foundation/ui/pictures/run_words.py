"""What stands in words at a run chart: both medians and the usual variation, at its edge or below it."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from regelkreis.foundation.ui.pictures.drawing import EMPTY, circle, diamond, element, group, text
from regelkreis.foundation.ui.pictures.run_chart import RunChart, Span
from regelkreis.foundation.ui.pictures.run_frame import Scale

LINE, APART = 18, 34


def beside(data: RunChart, scale: Scale) -> SafeString:
    """Write each median at the right edge, at its own height."""
    edge = scale.frame.right + 8
    shown = [(span, tone) for span, tone in ((data.before, ""), (data.after, data.tone)) if span]
    heights = _apart([scale.y(span.median) for span, _tone in shown])
    parts = []
    for (span, tone), y in zip(shown, heights, strict=True):
        parts.append(text(edge, y, span.heading, css=f"rk-strong rk-13 {tone}".strip()))
        parts.append(text(edge, y + 15, span.note, css="rk-quiet rk-12"))
    return group(parts)


def below(data: RunChart, scale: Scale) -> SafeString:
    """Write what the marks mean under the axis, one line each."""
    left, words = 8.0, 22.0
    parts: list[SafeString] = []
    level = scale.frame.bottom + 58
    if data.before:
        parts.append(circle(left, level - 4, 4.5, "rk-before"))
        parts.append(_named(words, level, data.before, ""))
        level += LINE
    if data.after:
        parts.append(diamond(left, level - 4, 6, f"rk-after {data.tone}".strip()))
        parts.append(_named(words, level, data.after, data.tone))
        level += LINE
    if data.upper is not None and data.lower is not None:
        parts.append(element("rect", x=left - 7, y=level - 10, width=14, height=12, css="rk-usual"))
        parts.append(text(words, level, data.variation_label, css="rk-quiet rk-12"))
    return group(parts)


def variation_words(data: RunChart, scale: Scale) -> SafeString:
    """Name the usual variation above its band, where no month's mark lies; on a phone it stands below."""
    if not scale.frame.names_beside or data.upper is None:
        return EMPTY
    return text(scale.frame.left + 5, scale.y(data.upper) - 5, data.variation_label, css="rk-quiet rk-12")


def _named(x: float, level: float, span: Span, tone: str) -> SafeString:
    note = element("tspan", format_html(" · {}", span.note), css="rk-quiet")
    return text(x, level, format_html("{}{}", span.heading, note), css=f"rk-strong rk-12 {tone}".strip())


def _apart(heights: list[float]) -> list[float]:
    if len(heights) == 2 and abs(heights[0] - heights[1]) < APART:
        middle, sign = sum(heights) / 2, 1 if heights[0] <= heights[1] else -1
        return [middle - APART / 2 * sign, middle + APART / 2 * sign]
    return heights
