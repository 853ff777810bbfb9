"""Bars beside a table: squares for single persons up to about thirty, lengths above."""

from dataclasses import dataclass

from regelkreis.reporting.tables import Table

MOST_SQUARES = 30
SQUARE = 8
STEP = 10
LONGEST = 300


@dataclass(frozen=True)
class Marks:
    """What stands beside one figure: starts and widths in units of the picture, or that it is not shown."""

    bars: tuple[tuple[int, int], ...]
    is_hidden: bool = False


@dataclass(frozen=True)
class Drawing:
    """
    The marks of each row; they repeat the figure beside them, so that nothing is only in the picture.

    `unit` names what one square is; empty where lengths stand for numbers.
    """

    rows: tuple[Marks, ...]
    unit: str


def drawing_of(table: Table) -> Drawing | None:
    """Return the bars of a table of one column; none for a table of parts, where figures read better."""
    if table.is_split:
        return None
    values = [row.values[-1] for row in table.rows]
    largest = max((value or 0 for value in values), default=0)
    marks = _squares if largest <= MOST_SQUARES else _bar
    rows = tuple(Marks((), is_hidden=True) if value is None else marks(value, largest) for value in values)
    return Drawing(rows, table.unit if marks is _squares else "")


def _squares(value: int, largest: int) -> Marks:
    return Marks(tuple((place * STEP, SQUARE) for place in range(value)))


def _bar(value: int, largest: int) -> Marks:
    return Marks(((0, max(1, round(LONGEST * value / largest))),) if value else ())
