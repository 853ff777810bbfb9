"""Bars beside a table: squares for single persons up to about thirty, lengths above."""

from dataclasses import dataclass

from regelkreis.reporting.tables import Table

MOST_SQUARES = 30
SQUARE = 8
STEP = 10
LONGEST = 300


@dataclass(frozen=True)
class Drawing:
    """
    The marks of each row, as positions and widths in units of a picture.

    They repeat the figure beside them, so that nothing is in the picture that is not in the table. A
    row without marks is a zero or is not shown.
    """

    rows: tuple[tuple[tuple[int, int], ...], ...]
    unit: str


def drawing_of(table: Table) -> Drawing | None:
    """Return the bars of a table of one column; none for a table of parts, where figures read better."""
    if table.is_split:
        return None
    values = [row.values[-1] for row in table.rows]
    largest = max((value or 0 for value in values), default=0)
    if largest <= MOST_SQUARES:
        marks = tuple(tuple((place * STEP, SQUARE) for place in range(value or 0)) for value in values)
        return Drawing(marks, table.unit)
    return Drawing(tuple(_bar(value or 0, largest) for value in values), "")


def _bar(value: int, largest: int) -> tuple[tuple[int, int], ...]:
    return ((0, max(1, round(LONGEST * value / largest))),) if value else ()
