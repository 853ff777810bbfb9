"""Reading CSV as offices write it: comma or semicolon, UTF-8 or Windows-1252, quoted fields."""

import csv
import io

from django.utils.translation import gettext as _

from regelkreis.doors.imports.faults import Unreadable

DELIMITERS = (";", ",")
# First bytes of what is sometimes taken for a table, and what it really is.
SIGNATURES = {
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "XLS",
    b"PK\x03\x04": "ZIP",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"\x1f\x8b": "GZIP",
}


def records_of_text(content: bytes, name: str) -> list[list[str]]:
    """
    Return the records of a CSV file; a record with line breaks in quotes is one row, as in a spreadsheet.

    :raises Unreadable: another type of file, or quotes that never close.
    """
    text = _decoded(content, name)
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter_of(heading_line(text)), strict=True
    )
    try:
        return [[cell.strip() for cell in record] for record in reader]
    except csv.Error:
        raise Unreadable(
            _(
                "Die Datei %(name)s ist ab Zeile %(line)d nicht als CSV lesbar: Ein Anführungszeichen "
                "wird nicht geschlossen oder steht mitten im Feld. Innerhalb eines Feldes gehört es doppelt."
            )
            % {"name": name, "line": reader.line_num}
        ) from None


def heading_line(text: str) -> str:
    """Return the first record as it is written: a line break in quotes does not end it."""
    quoted = False
    for place, sign in enumerate(text):
        quoted ^= sign == '"'
        if sign in "\r\n" and not quoted:
            return text[:place]
    return text


def delimiter_of(heading: str) -> str:
    """
    Return the delimiter, decided by the heading line alone: what stands in the fields below says nothing.

    >>> delimiter_of('Datum;Anlass;"Ort, Gemeinde"'), delimiter_of("Datum,Anlass")
    (';', ',')
    """
    outside = "".join(heading.split('"')[::2])
    return max(DELIMITERS, key=outside.count)


def _decoded(content: bytes, name: str) -> str:
    kind = next((kind for start, kind in SIGNATURES.items() if content.startswith(start)), "")
    if kind or b"\0" in content:
        raise Unreadable(
            _("Die Datei %(name)s ist keine Tabelle%(kind)s. Gelesen werden CSV und XLSX.")
            % {"name": name, "kind": f" ({kind})" if kind else ""}
        )
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(
        _("Die Zeichen in %(name)s sind weder UTF-8 noch Windows-1252. Bitte als UTF-8 speichern.")
        % {"name": name}
    )
