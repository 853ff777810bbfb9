"""A table as people read it: numbers as text, one sign for what is not shown, the sum as last line."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from regelkreis.reporting.sentences import finding_of
from regelkreis.reporting.suppression import SIGN
from regelkreis.reporting.tables import Table, Value


@dataclass(frozen=True)
class ShownRow:
    """One line, ready to print."""

    label: str
    level: int
    values: tuple[str, ...]


@dataclass(frozen=True)
class ShownTable:
    """A table, ready to print."""

    id: str
    title: str
    caption: str
    finding: str
    stub: str
    columns: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    total: ShownRow
    notes: tuple[str, ...]


def shown_table(table: Table, sign: str = SIGN) -> ShownTable:
    """Return the table with its numbers as text; `sign` stands for what is not shown."""
    return ShownTable(
        id=table.id,
        title=table.title,
        caption=table.caption,
        finding=finding_of(table),
        stub=table.stub,
        columns=tuple(column.label for column in table.columns),
        rows=tuple(ShownRow(table.name_of(row), row.level, _texts(row.values, sign)) for row in table.rows),
        total=ShownRow(_("Zusammen"), 0, _texts(table.total, sign)),
        notes=tuple(note.replace(SIGN, sign) for note in table.notes),
    )


def _texts(values: tuple[Value, ...], sign: str) -> tuple[str, ...]:
    return tuple(sign if value is None else str(value) for value in values)
