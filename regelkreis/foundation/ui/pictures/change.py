"""Before and after on a scale of five: a ring where it was, a disc where it is, the difference in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from regelkreis.foundation.ui.pictures.drawing import EMPTY, circle, group, line, picture, text, together

ROW, FIRST, LEVELS = 28.0, 168.0, 5
STEP = 44.0


@dataclass(frozen=True)
class ChangeRow:
    """One area: where it was and where it is, from 1 to 5; None where nothing is known."""

    name: str
    before: int | None
    now: int | None


@dataclass(frozen=True)
class Change:
    """All areas, with the words at both ends of the scale."""

    rows: Sequence[ChangeRow]
    lowest: str
    highest: str
    title: str
    description: str
    key: str = "change"


def change(data: Change) -> SafeString:
    """Draw the rows; red only where it became worse, and the difference as text at the end of each."""
    end = FIRST + STEP * (LEVELS - 1)
    parts = [
        text(FIRST, 13, data.lowest, css="rk-quiet rk-13"),
        text(end, 13, data.highest, css="rk-quiet rk-13", anchor="end"),
        *[_row(row, 34 + ROW * index) for index, row in enumerate(data.rows)],
    ]
    height = 34 + ROW * len(data.rows)
    return picture(data.key, 420, height, data.title, data.description, together(parts))


def difference(row: ChangeRow) -> str:
    """Return "+1", "−1", "=", or a question mark where one of the two is unknown."""
    if row.before is None or row.now is None:
        return "?"
    step = row.now - row.before
    return "=" if step == 0 else f"{'+' if step > 0 else '−'}{abs(step)}"


def _row(row: ChangeRow, y: float) -> SafeString:
    tone = _tone(row)
    ticks = [circle(_x(level), y, 1.6, "rk-tick") for level in range(1, LEVELS + 1)]
    return group(
        [
            text(0, y + 5, row.name, css="rk-14"),
            line(_x(1), y, _x(LEVELS), y, "rk-scale"),
            *ticks,
            _bar(row, y, tone),
            text(FIRST + STEP * LEVELS, y + 5, difference(row), css=f"rk-strong rk-14 {tone}", anchor="end"),
        ]
    )


def _bar(row: ChangeRow, y: float, tone: str) -> SafeString:
    if row.now is None:
        return EMPTY if row.before is None else circle(_x(row.before), y, 5, "rk-was")
    now = circle(_x(row.now), y, 5.5, f"rk-is {tone}")
    if row.before is None or row.before == row.now:
        return now
    bar = line(_x(row.before), y, _x(row.now), y, f"rk-moved {tone}")
    return group([bar, circle(_x(row.before), y, 5, f"rk-was {tone}"), now])


def _tone(row: ChangeRow) -> str:
    if row.before is None or row.now is None or row.before == row.now:
        return ""
    return "rk-tone-better" if row.now > row.before else "rk-tone-late"


def _x(level: int) -> float:
    return FIRST + STEP * (level - 1)
