"""The little that SVG needs: elements with presentation attributes only, text, circles, a titled picture."""

import math
from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

EMPTY = SafeString("")


def element(name: str, content: SafeString = EMPTY, **attributes: object) -> SafeString:
    """Return an element; `css` becomes its class, underscores become hyphens, numbers are rounded."""
    pairs = ((_attribute(key), _value(value)) for key, value in attributes.items() if value is not None)
    return format_html("<{0}{1}>{2}</{0}>", name, format_html_join("", ' {}="{}"', pairs), content)


def group(parts: Iterable[SafeString], **attributes: object) -> SafeString:
    """Return parts as one group."""
    return element("g", together(parts), **attributes)


def together(parts: Iterable[SafeString]) -> SafeString:
    """Return parts one after the other."""
    return format_html_join("", "{}", ((part,) for part in parts))


def text(x: float, y: float, words: object, *, css: str = "", anchor: str = "start") -> SafeString:
    """Return words at a point; `anchor` is start, middle or end."""
    return element("text", format_html("{}", words), x=x, y=y, css=css or None, text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, css: str) -> SafeString:
    """Return a straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, css=css)


def circle(x: float, y: float, radius: float, css: str) -> SafeString:
    """Return a circle."""
    return element("circle", cx=x, cy=y, r=radius, css=css)


def diamond(x: float, y: float, size: float, css: str) -> SafeString:
    """Return a square standing on its corner."""
    return path(f"M{x:.1f} {y - size:.1f}l{size:g} {size:g}l{-size:g} {size:g}l{-size:g} {-size:g}Z", css)


def path(points: str, css: str) -> SafeString:
    """Return a path."""
    return element("path", d=points, css=css)


def link(url: str, label: str, content: SafeString) -> SafeString:
    """Return something one can follow, said in words."""
    return element("a", content, href=url, aria_label=label) if url else content


def hatching(key: str) -> SafeString:
    """Return the pattern for what lies beyond a term or is suppressed; used as `fill="url(#key)"`."""
    stripe = line(0, 0, 0, 6, "rk-hatch-line")
    pattern = element(
        "pattern", stripe, id=key, width=6, height=6, patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )  # fmt: skip
    return element("defs", pattern)


def picture(
    key: str, width: float, height: float, title: str, description: str, body: SafeString,
    *, css: str = "", role: str = "img",
) -> SafeString:  # fmt: skip
    """
    Return the whole picture; `key` must be unique on the page.

    A picture with links in it takes `role="group"`, since an image hides what it holds.
    """
    heads = together(
        [
            element("title", format_html("{}", title), id=f"{key}-title"),
            element("desc", format_html("{}", description), id=f"{key}-desc"),
        ]
    )
    return element(
        "svg", together([heads, body]), viewBox=f"0 0 {width:g} {height:g}", width=width, height=height,
        css=f"rk-picture {css}".strip(), role=role, aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-desc",
    )  # fmt: skip


def on_circle(cx: float, cy: float, radius: float, degrees: float) -> tuple[float, float]:
    """Return the point at an angle, clockwise from twelve o'clock."""
    angle = math.radians(degrees - 90)
    return cx + radius * math.cos(angle), cy + radius * math.sin(angle)


def spread(wanted: list[float], gap: float, top: float, bottom: float) -> list[float]:
    """Move ascending positions apart to at least `gap`, staying between `top` and `bottom` where they fit."""
    placed: list[float] = []
    for position in wanted:
        placed.append(max(position, placed[-1] + gap if placed else top))
    limit = bottom
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - gap
    return placed


def _attribute(key: str) -> str:
    return "class" if key == "css" else key.replace("_", "-")


def _value(value: object) -> object:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else value
