"""The report as a workbook: one sheet for each table, one for what they mean."""

import io
from datetime import datetime, time
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from regelkreis.reporting.formats.frame import data_line, head_lines
from regelkreis.reporting.sentences import MARK, definitions
from regelkreis.reporting.suppression import SIGN
from regelkreis.reporting.tables import Report, Table, Value

# Rows above the headings: mark, caption, empty.
HEADING_ROW = 3


def as_xlsx(report: Report) -> bytes:
    """Return the workbook; equal figures give equal sheets. Text is never taken for a formula."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": report.title, "created": datetime.combine(report.on, time())})
    looks = _looks(book)
    for table in report.tables:
        _write(book.add_worksheet(table.stub), table, looks, report)
    _explain(book.add_worksheet(_("Erläuterung")), report, looks)
    book.close()
    return buffer.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    return {
        "mark": book.add_format({"bold": True}),
        "title": book.add_format({"bold": True, "font_size": 12}),
        "heading": book.add_format({"bold": True, "bottom": 2, "text_wrap": True}),
        "number_heading": book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "align": "right"}),
        "part": book.add_format({"indent": 1}),
        "whole": book.add_format({}),
        "hidden": book.add_format({"align": "right"}),
        "sum": book.add_format({"bold": True, "top": 1}),
        "note": book.add_format({"font_color": "#51577a"}),
    }


def _write(sheet: Any, table: Table, looks: dict[str, Any], report: Report) -> None:
    _frame(sheet, report)
    sheet.write_string(0, 0, str(MARK), looks["mark"])
    sheet.write_string(1, 0, table.caption, looks["title"])
    sheet.write_string(HEADING_ROW, 0, _("Schlüssel"), looks["heading"])
    sheet.write_string(HEADING_ROW, 1, table.stub, looks["heading"])
    for place, column in enumerate(table.columns, 2):
        sheet.write_string(HEADING_ROW, place, column.label, looks["number_heading"])
    line = HEADING_ROW + 1
    for row in table.rows:
        look = looks["part"] if row.level else looks["whole"]
        sheet.write_string(line, 0, row.id, look)
        sheet.write_string(line, 1, row.label, look)
        _write_values(sheet, line, row.values, looks["whole"], looks["hidden"])
        line += 1
    sheet.write_string(line, 0, "", looks["sum"])
    sheet.write_string(line, 1, _("Zusammen"), looks["sum"])
    _write_values(sheet, line, table.total, looks["sum"], looks["sum"])
    for note in table.notes:
        line += 1
        sheet.write_string(line, 1, note, looks["note"])
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 64)
    sheet.set_column(2, 1 + len(table.columns), 16)
    sheet.freeze_panes(HEADING_ROW + 1, 2)


def _write_values(sheet: Any, line: int, values: tuple[Value, ...], look: Any, hidden: Any) -> None:
    for place, value in enumerate(values, 2):
        if value is None:
            sheet.write_string(line, place, SIGN, hidden)
        else:
            sheet.write_number(line, place, value, look)


def _explain(sheet: Any, report: Report, looks: dict[str, Any]) -> None:
    _frame(sheet, report)
    for line, (label, value) in enumerate(head_lines(report)):
        sheet.write_string(line, 0, label, looks["mark"])
        sheet.write_string(line, 1, value)
    for line, sentence in enumerate(definitions(report), len(head_lines(report)) + 1):
        sheet.write_string(line, 0, sentence)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 64)


def _frame(sheet: Any, report: Report) -> None:
    """Mark every printed page, and fit the table to its width."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&L{_escaped(report.title)}&R{_escaped(str(MARK))}")
    sheet.set_footer(f"&L{_escaped(data_line(report))}&R&P / &N")


def _escaped(text: str) -> str:
    return text.replace("&", "&&")
