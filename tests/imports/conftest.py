"""Tables as files, and the command that reads them."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from regelkreis.doors.commands.main import main
from regelkreis.doors.imports.case_fields import HEADINGS
from regelkreis.doors.imports.screening_rows import HEADINGS as SCREENING_HEADINGS

# A row of the cast's small site with nothing wrong.
GOOD = {
    "Fallnummer": "NO-0007",
    "Gemeinde": "Nordstadt",
    "Stelle": "CM Nordstadt",
    "Eröffnet am": "2023-06-01",
    "Zugang": "Ebene 1",
    "Zielgruppe": "3",
    "Hauptthema": "Aufenthalt",
    "Weitere Themen": "Wohnen, Sprache",
    "Geburtsdatum": "1990-04-01",
    "Geschlecht": "w",
    "Staatsangehörigkeit": "SYR",
    "Aufenthaltsstatus": "Duldung",
    "Einreise am": "2016-03-01",
    "Familienstand": "ledig",
    "Sprachniveau Beginn": "A1",
    "Sprachniveau aktuell": "A2",
    "Einwilligung vom": "2023-06-01",
}
TALK = {
    "Datum": "21.04.2023",
    "Anlass": "Chancenaufenthalt § 104c",
    "Gemeinde": "Nordstadt",
    "Ergebnis": "Kein Bedarf",
}


def as_csv(rows, headings, delimiter=";", encoding="utf-8"):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, headings, restval="", delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def as_xlsx(rows, headings):
    book = Workbook()
    book.active.append(list(headings))
    for row in rows:
        book.active.append([row.get(heading) for heading in headings])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.fixture
def case_table(tmp_path):
    """Return a function that writes rows, each the good one with changes, and returns the file."""

    def write(*changes, name="faelle.csv", headings=HEADINGS, **how) -> Path:
        rows = [{**GOOD, **change} for change in changes]
        path = tmp_path / name
        path.write_bytes(as_xlsx(rows, headings) if name.endswith("xlsx") else as_csv(rows, headings, **how))
        return path

    return write


@pytest.fixture
def talk_table(tmp_path):
    """Return a function that writes rows of screenings, each the usual one with changes."""

    def write(*changes, name="screenings.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(as_csv([{**TALK, **change} for change in changes], SCREENING_HEADINGS))
        return path

    return write


@pytest.fixture
def said(capsys):
    """Return a function that runs a command and returns its code, its result and what it said beside it."""

    def run(*words):
        capsys.readouterr()
        code = main([str(word) for word in words])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


@pytest.fixture
def import_cases(said, site):
    """Return a function that imports a file of cases into the small site."""
    return lambda path, *more: said("import", "cases", path, "--site", "musterkreis", *more)


@pytest.fixture
def import_screenings(said, site):
    """Return a function that imports a file of screenings into the small site."""
    return lambda path, *more: said("import", "screenings", path, "--site", "musterkreis", *more)
