"""Reading XLSX: the first sheet, every cell as text, dates in ISO form."""

import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from regelkreis.doors.imports.faults import Unreadable

# A spreadsheet of an office is far below; a file that unpacks to more is a fault or an attack.
LARGEST_UNPACKED = 300_000_000
BROKEN = (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, EOFError, ParseError)


def is_workbook(content: bytes) -> bool:
    """Whether the content is a spreadsheet in Office Open XML; a .docx or .ods is packed too, but is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "xl/workbook.xml" in packed.namelist()
    except zipfile.BadZipFile:
        return False


def records_of_workbook(content: bytes, name: str) -> list[list[str]]:
    """
    Return the rows of the first sheet, empty ones included, so that they keep their numbers.

    :raises Unreadable: a damaged file, one locked with a password, or one of unreasonable size.
    """
    try:
        _refuse_bombs(content, name)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            # Some programs write a wrong size of the sheet; without it every row is read.
            sheet.reset_dimensions()
            return _without_tail(
                [[as_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
            )
        finally:
            book.close()
    except (*BROKEN, IndexError):
        raise Unreadable(
            _("Die Datei %(name)s ist beschädigt oder geschützt. Bitte neu als XLSX oder CSV speichern.")
            % {"name": name}
        ) from None


def as_text(value: object) -> str:
    """
    Return a cell as the text a person would type.

    >>> as_text(5.0), as_text(datetime(2023, 8, 31)), as_text(None)
    ('5', '2023-08-31', '')
    """
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()


def _without_tail(records: Iterable[list[str]]) -> list[list[str]]:
    """Drop the empty rows at the end, which spreadsheets keep by the thousand."""
    kept = list(records)
    while kept and not any(kept[-1]):
        kept.pop()
    return kept


def _refuse_bombs(content: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > LARGEST_UNPACKED:
            raise Unreadable(_("Die Datei %(name)s ist zu groß. Bitte in Teilen einlesen.") % {"name": name})
