"""The report as CSV: what it is about, then one table after another, each below an empty line."""

import csv
import io
from typing import Any

from regelkreis.reporting.formats.frame import head_lines
from regelkreis.reporting.sentences import definitions
from regelkreis.reporting.suppression import SIGN
from regelkreis.reporting.tables import Report, Table, Value

# A spreadsheet takes text that begins like this for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(report: Report) -> bytes:
    """Return the report as office programs read it here: semicolons, UTF-8 with byte order mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_safe(label), _safe(value)] for label, value in head_lines(report))
    for table in report.tables:
        writer.writerow([])
        _write(writer, table)
    writer.writerow([])
    writer.writerows(["", _safe(sentence)] for sentence in definitions(report))
    return text.getvalue().encode("utf-8-sig")


def _write(writer: Any, table: Table) -> None:
    writer.writerow([table.id, _safe(table.caption)])
    writer.writerow(["id", _safe(table.stub), "level", *(_safe(column.label) for column in table.columns)])
    for row in table.rows:
        writer.writerow([row.id, _safe(row.label), row.level, *map(_number, row.values)])
    writer.writerow(["sum", "Zusammen", 0, *map(_number, table.total)])
    writer.writerows(["note", _safe(note)] for note in table.notes)


def _number(value: Value) -> str:
    return SIGN if value is None else str(value)


def _safe(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
