"""What a report is made of: tables of counts with a level per row, and the day they hold for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from regelkreis.reporting.resolutions import Resolution

# None stands for a count that is not shown (see `suppression`).
Value = int | None
# The row of what nobody has entered.
UNKNOWN = "unknown"
# For whom a report is; so far there is no other issue.
INTERNAL = "internal"


@dataclass(frozen=True)
class Column:
    """One heading of a table of counts, under a code that never changes."""

    id: str
    label: str


@dataclass(frozen=True)
class Row:
    """One line; a line of level 1 is contained in the line of level 0 above it."""

    id: str
    label: str
    level: int
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Table:
    """
    A table of counts with its sum.

    `day` is the day the counts hold for, `stub` heads the labels, `unit` names one of what is counted.
    In a `numbered` table the codes are known outside, such as the numbers of target groups, and shown.
    """

    id: str
    title: str
    day: date
    stub: str
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: tuple[Value, ...]
    notes: tuple[str, ...] = ()
    numbered: bool = False

    @property
    def caption(self) -> str:
        """Title and day, as they stand above the table."""
        return f"{self.title}, {self.day:%d.%m.%Y}"

    def name_of(self, row: Row) -> str:
        """Return the label of a row as people read it, with the number where there is one."""
        return (
            f"{row.id} {row.label}" if self.numbered and row.level == 0 and row.id != UNKNOWN else row.label
        )

    @property
    def is_split(self) -> bool:
        """Whether the columns are parts, with their sum as the last one."""
        return len(self.columns) > 1

    def as_data(self) -> dict[str, Any]:
        """Return the table with the keys of the report's JSON form."""
        return {
            "id": self.id,
            "title": self.title,
            "columns": [{"id": column.id, "label": column.label} for column in self.columns],
            "rows": [
                {"id": row.id, "label": row.label, "level": row.level, "values": list(row.values)}
                for row in self.rows
            ],
            "total": list(self.total),
            "notes": list(self.notes),
        }


@dataclass(frozen=True)
class Report:
    """
    A report on one day.

    `place` is the town, or the site where the whole is meant (then `municipality` is empty).
    `resolutions` go with the forms that people read; they are no figures and no part of the JSON form.
    """

    report: str
    title: str
    site: str
    site_name: str
    municipality: str | None
    place: str
    on: date
    screenings_until: date
    audience: str
    revision: int
    tables: tuple[Table, ...]
    resolutions: tuple[Resolution, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return the report with the keys of its JSON form."""
        return {
            "report": self.report,
            "site": self.site,
            "municipality": self.municipality,
            "on": self.on.isoformat(),
            "audience": self.audience,
            "tables": [table.as_data() for table in self.tables],
        }

    def table(self, identifier: str) -> Table:
        """Return a table by its code."""
        return next(table for table in self.tables if table.id == identifier)


def sums(rows: Sequence[Row], width: int) -> tuple[Value, ...]:
    """Return the sum of each column; parts are contained in their row and not counted again."""
    whole = [row.values for row in rows if row.level == 0]
    return tuple(_sum(values[place] for values in whole) for place in range(width))


def _sum(values: Any) -> Value:
    kept = list(values)
    return None if None in kept else sum(kept)
