"""The ring of steps drawn: where everything is, what is late, and whether answers come back."""

from collections.abc import Sequence
from textwrap import wrap

from django.utils.safestring import SafeString

from regelkreis.foundation.ui.pictures.drawing import (
    circle,
    element,
    group,
    hatching,
    line,
    link,
    on_circle,
    path,
    picture,
    spread,
    text,
    together,
)
from regelkreis.foundation.ui.pictures.marks import draw_disc
from regelkreis.foundation.ui.pictures.ring import (
    GAP,
    INNER,
    MIDDLE,
    OUTER,
    TERM,
    Placed,
    Ring,
    RingDisc,
    named,
    place,
)

CHEVRON = 4.0


def ring(data: Ring) -> SafeString:
    """Draw the ring with names for a desk and without for a phone; style sheets show one of the two."""
    return group_of_two(_wide(data), _narrow(data))


def group_of_two(wide: SafeString, narrow: SafeString) -> SafeString:
    """Return both forms of a picture."""
    return together([element("div", wide, css="rk-only-wide"), element("div", narrow, css="rk-only-phone")])


def small_ring(step: int, steps: int = 6, label: str = "") -> SafeString:
    """Draw the ring of 78 px that says in which step something is."""
    span = 360 / steps
    parts = [
        path(
            _segment(39, 39, 36, 22, index * span + 3, (index + 1) * span - 3, 0),
            "rk-now" if index == step else "rk-band",
        )
        for index in range(steps)
    ]
    number = text(39, 45, step + 1, css="rk-strong rk-18", anchor="middle")
    return picture(f"step-{step}", 78, 78, label or str(step + 1), label, together([*parts, number]))


def _wide(data: Ring) -> SafeString:
    cx, cy, height = 410.0, 262.0, 524.0
    placed = place(data.discs, len(data.steps))
    names = _names(data, cx, cy, height, placed)
    body = together([_ground(data, cx, cy, data.key), names, _discs(data, cx, cy, placed)])
    return picture(data.key, 820, height, data.title, data.description, body, role="group")


def _narrow(data: Ring) -> SafeString:
    key = f"{data.key}-small"
    placed = place(data.discs, len(data.steps))
    ground = _ground(data, 240, 240, key, is_narrow=True)
    flows = [
        text(240, 500, f"↑ {data.incoming}", css="rk-strong", anchor="middle"),
        text(240, 524, f"↘ {data.returned} {data.period}", css="rk-strong", anchor="middle"),
    ]
    body = together([ground, _discs(data, 240, 240, placed), *flows])
    return picture(key, 480, 536, data.title, data.description, body, role="group")


def _ground(data: Ring, cx: float, cy: float, key: str, *, is_narrow: bool = False) -> SafeString:
    span = 360 / len(data.steps)
    hatch = f"{key}-hatch"
    parts = [hatching(hatch)]
    for index, step in enumerate(data.steps):
        parts += _one_segment(cx, cy, index * span + GAP / 2, (index + 1) * span - GAP / 2, hatch)
        x, y = on_circle(cx, cy, 124, (index + 0.5) * span)
        parts += _step_name(x, y - 4, f"{index + 1} {step.name}", "" if is_narrow else step.question)
    parts.append(_centre(data, cx, cy, is_narrow))
    return together(parts)


def _step_name(x: float, y: float, name: str, question: str) -> list[SafeString]:
    lines = wrap(name, 16)
    parts = [
        text(x, y + 16 * index, words, css="rk-strong rk-14", anchor="middle")
        for index, words in enumerate(lines)
    ]
    if question:
        parts.append(text(x, y + 16 * len(lines) + 1, question, css="rk-quiet rk-13", anchor="middle"))
    return parts


def _discs(data: Ring, cx: float, cy: float, placed: Sequence[Placed]) -> SafeString:
    parts = []
    for one in placed:
        x, y = on_circle(cx, cy, MIDDLE, one.angle)
        label = f"{one.disc.number} {one.disc.name}, {data.steps[one.disc.step].name}, {one.disc.note}"
        parts.append(link(one.disc.url, label, draw_disc(one.mark, x, y)))
    return together(parts)


def _one_segment(cx: float, cy: float, start: float, end: float, hatch: str) -> list[SafeString]:
    term = start + (end - start) * TERM
    beyond = _segment(cx, cy, OUTER, INNER, term, end, CHEVRON, is_tail=True)
    inner, outer = on_circle(cx, cy, INNER, term), on_circle(cx, cy, OUTER, term)
    return [
        path(_segment(cx, cy, OUTER, INNER, start, end, CHEVRON), "rk-band"),
        element("path", d=beyond, fill=f"url(#{hatch})"),
        line(*inner, *outer, "rk-term"),
    ]


def _segment(
    cx: float, cy: float, outer: float, inner: float, start: float, end: float, tip: float,
    *, is_tail: bool = False,
) -> str:  # fmt: skip
    middle = (outer + inner) / 2
    notch = "" if is_tail else _point(cx, cy, middle, start + tip)
    return (
        f"M{_point(cx, cy, outer, start)}A{outer} {outer} 0 0 1 {_point(cx, cy, outer, end)}"
        f"L{_point(cx, cy, middle, end + tip)}L{_point(cx, cy, inner, end)}"
        f"A{inner} {inner} 0 0 0 {_point(cx, cy, inner, start)}{'L' + notch if notch else ''}Z"
    )


def _point(cx: float, cy: float, radius: float, degrees: float) -> str:
    x, y = on_circle(cx, cy, radius, degrees)
    return f"{x:.2f} {y:.2f}"


def _centre(data: Ring, cx: float, cy: float, is_narrow: bool) -> SafeString:
    back_from, back_to = on_circle(cx, cy, INNER - 4, 300), on_circle(cx, cy, 76, 300)
    flows = [
        (f"↑ {data.incoming}", 20, "rk-strong rk-12"),
        (f"↘ {data.returned}", 37, "rk-strong rk-12"),
        (data.period, 53, "rk-quiet rk-12"),
    ]
    heading = [(data.centre, 0 if is_narrow else -22, "rk-strong rk-28")]
    heading.append((data.centre_label, 22 if is_narrow else -3, "rk-13"))
    lines = heading if is_narrow else heading + flows
    return group(
        [
            line(cx, cy - 72, cx, cy - INNER + 6, "rk-axis"),
            path(f"M{cx - 5} {cy - INNER + 14}l5 -9l5 9", "rk-arrow"),
            line(*back_from, *back_to, "rk-axis"),
            element(
                "path", d="M-5 9l5 -9l5 9", css="rk-arrow",
                transform=f"translate({back_to[0]:.1f} {back_to[1]:.1f}) rotate(120)",
            ),
            circle(cx, cy, 72, "rk-centre"),
            *[text(cx, cy + y, words, css=css, anchor="middle") for words, y, css in lines],
        ]
    )  # fmt: skip


def _names(data: Ring, cx: float, cy: float, height: float, placed: Sequence[Placed]) -> SafeString:
    shown = named(data.discs)
    sides: dict[bool, list[tuple[float, float, RingDisc]]] = {True: [], False: []}
    for one in placed:
        if one.disc.number in shown:
            x, y = on_circle(cx, cy, MIDDLE, one.angle)
            sides[one.angle % 360 < 180].append((y, x, one.disc))
    return together(_side(entries, cx, height, is_right) for is_right, entries in sides.items())


def _side(
    entries: list[tuple[float, float, RingDisc]], cx: float, height: float, is_right: bool
) -> SafeString:
    entries = sorted(entries, key=lambda entry: (entry[0], entry[2].number))
    label_x, anchor = (cx + 248, "start") if is_right else (cx - 248, "end")
    bend = label_x - 8 if is_right else label_x + 8
    parts = []
    for (y, x, disc), at in zip(
        entries, spread([entry[0] for entry in entries], 57, 24, height - 34), strict=True
    ):
        parts.append(path(f"M{x:.1f} {y:.1f}L{bend:.1f} {at:.1f}", "rk-leader"))
        lines = wrap(disc.name, 24, max_lines=2, placeholder=" …")
        parts += [
            text(label_x, at - 2 + 15 * index, words, css="rk-strong rk-13", anchor=anchor)
            for index, words in enumerate(lines)
        ]
        css = f"rk-13 rk-tone-{disc.tone}" if disc.tone else "rk-13 rk-quiet"
        parts.append(text(label_x, at - 2 + 15 * len(lines), disc.note, css=css, anchor=anchor))
    return group(parts)
