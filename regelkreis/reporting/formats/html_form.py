"""The report as one page that needs nothing else: to print, to send inside the office, to keep."""

from django.template.loader import render_to_string

from regelkreis.reporting.drawing import Drawing, drawing_of
from regelkreis.reporting.formats.frame import data_line, head_lines
from regelkreis.reporting.sentences import MARK, consequence, definitions, most_important, origin
from regelkreis.reporting.shown import ShownTable, shown_table
from regelkreis.reporting.tables import Report


def as_html(report: Report) -> bytes:
    """Return the page; its own style sheet stands in its head."""
    shown: list[tuple[ShownTable, Drawing | None]] = [
        (shown_table(table), drawing_of(table)) for table in report.tables
    ]
    page = render_to_string(
        "reporting/standalone.html",
        {
            "report": report,
            "mark": MARK,
            "head_lines": head_lines(report),
            "most_important": most_important(report),
            "tables": shown,
            "consequence": consequence(report),
            "resolutions": [(one, origin(one)) for one in report.resolutions],
            "definitions": definitions(report),
            "data_line": data_line(report),
        },
    )
    return page.encode()
