"""The forms a report can take; all of them carry the same figures (described in `docs/formats.md`)."""

from collections.abc import Callable
from dataclasses import dataclass

from regelkreis.reporting.formats.csv_form import as_csv
from regelkreis.reporting.formats.html_form import as_html
from regelkreis.reporting.formats.json_form import as_json
from regelkreis.reporting.formats.pdf_form import as_pdf
from regelkreis.reporting.formats.xlsx_form import as_xlsx
from regelkreis.reporting.tables import Report


@dataclass(frozen=True)
class Format:
    """One form: what it is called, what kind of file it is, and how it is written."""

    name: str
    label: str
    content_type: str
    write: Callable[[Report], bytes]


FORMATS = {
    form.name: form
    for form in (
        Format("pdf", "PDF", "application/pdf", as_pdf),
        Format("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_xlsx),
        Format("csv", "CSV", "text/csv; charset=utf-8", as_csv),
        Format("html", "HTML", "text/html; charset=utf-8", as_html),
        Format("json", "JSON", "application/json", as_json),
    )
}
