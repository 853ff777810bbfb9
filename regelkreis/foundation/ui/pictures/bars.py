"""Horizontal bars on a common scale from zero, each with its figure; what is suppressed is a hatched stub."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from regelkreis.foundation.ui.pictures.drawing import (
    EMPTY,
    element,
    group,
    hatching,
    line,
    picture,
    text,
    together,
)

ROW, HEIGHT = 26.0, 14.0
STUB = 18.0


@dataclass(frozen=True)
class Bar:
    """A row: its name, its value or None where it may not be shown, the term as a stroke on it."""

    label: str
    value: float | None
    shown: str = ""
    term: float | None = None
    is_late: bool = False


@dataclass(frozen=True)
class Bars:
    """Rows in the order of the table beside them."""

    rows: Sequence[Bar]
    title: str
    description: str
    label_width: float = 160.0
    width: float = 420.0
    key: str = "bars"


def bars(data: Bars) -> SafeString:
    """Draw the bars."""
    largest = max([max(row.value or 0, row.term or 0) for row in data.rows] + [1])
    room = data.width - data.label_width - 60
    hatch = f"{data.key}-hatch"
    rows = [_row(row, ROW * index, data, room / largest, hatch) for index, row in enumerate(data.rows)]
    body = together([hatching(hatch), *rows])
    height = max(ROW, ROW * len(data.rows))
    return picture(data.key, data.width, height, data.title, data.description, body)


def _row(row: Bar, top: float, data: Bars, unit: float, hatch: str) -> SafeString:
    left = data.label_width
    length = STUB if row.value is None else row.value * unit
    shape = (
        element("rect", x=left, y=top + 5, width=length, height=HEIGHT, fill=f"url(#{hatch})", css="rk-stub")
        if row.value is None
        else element("rect", x=left, y=top + 5, width=length, height=HEIGHT,
                     css="rk-quantity-late" if row.is_late else "rk-quantity")
    )  # fmt: skip
    figure = row.shown or ("✱" if row.value is None else f"{row.value:g}")
    at = left + row.term * unit if row.term is not None else 0.0
    term = line(at, top + 2, at, top + 22, "rk-term") if row.term is not None else EMPTY
    beyond = max(length, at - left) + 6
    return group(
        [
            text(left - 10, top + 17, row.label, css="rk-13", anchor="end"),
            shape,
            term,
            text(left + beyond, top + 17, figure, css="rk-strong rk-13"),
        ]
    )
