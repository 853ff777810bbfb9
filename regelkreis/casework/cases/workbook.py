"""The list of own cases as a workbook: one sheet to work with, one whose cells suit other programs."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from regelkreis.casework.cases.columns import ListColumn, Row
from regelkreis.casework.cases.rows import name_of

# A cell that begins so is run as a formula by programs it is pasted into (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDEST = 40
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def harmless(text: str) -> str:
    """
    Return a text that no program takes for a formula.

    >>> harmless("=1+1"), harmless("+49 2103 1"), harmless("Sprache")
    ("'=1+1", "'+49 2103 1", 'Sprache')
    """
    return f"'{text}" if text.startswith(FORMULA) else text


@dataclass(frozen=True)
class Looks:
    """How headings and days look."""

    heading: Any
    day: Any


def workbook(rows: Sequence[Row], columns: Sequence[ListColumn], *, who: str, today: date) -> bytes:
    """Return the workbook; equal rows on the same day give equal sheets."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": _("Meine Liste"), "created": datetime.combine(today, time())})
    looks = Looks(book.add_format({"bold": True, "bottom": 2}), book.add_format({"num_format": "dd.mm.yyyy"}))
    shown: list[list[str | date]] = [
        [_("Person"), *(str(column.label) for column in columns)],
        *([name_of(row), *(column.cell(row, today) for column in columns)] for row in rows),
    ]
    plain: list[list[str | date]] = [
        [_("Vorname"), _("Nachname"), *(name for column in columns for name in column.headings)],
        *(
            [
                row["person__given_name"],
                row["person__family_name"],
                *(cell for column in columns for cell in column.plain(row)),
            ]
            for row in rows
        ),
    ]
    _write(book.add_worksheet(_("Meine Liste")), shown, looks)
    _write(book.add_worksheet(_("Übertragung")), plain, looks)
    for sheet in book.worksheets():
        _frame(sheet, who, today)
    book.close()
    return buffer.getvalue()


def _write(sheet: Any, lines: Sequence[Sequence[str | date]], looks: Looks) -> None:
    for place, line in enumerate(lines):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(place, column, datetime.combine(cell, time()), looks.day)
            else:
                sheet.write_string(place, column, harmless(cell), None if place else looks.heading)
    for column, cells in enumerate(zip(*lines, strict=True)):
        widest = max(len(str(cell)) for cell in cells)
        sheet.set_column(column, column, min(WIDEST, widest + 2))
    sheet.autofilter(0, 0, len(lines) - 1, len(lines[0]) - 1)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)


def _frame(sheet: Any, who: str, today: date) -> None:
    """Fit the sheet to paper, and say on every page whose it is and that it is not for everybody."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    name = who.replace("&", "&&")
    sheet.set_header(f"&L{_('Meine Liste')}, {name}&R{_('vertraulich')}")
    sheet.set_footer(f"&L{today:%d.%m.%Y}&R&P / &N")
