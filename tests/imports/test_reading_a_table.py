"""A table is read as a spreadsheet shows it, whatever wrote it."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regelkreis.doors.imports.faults import Unreadable
from regelkreis.doors.imports.sheets import read_sheet
from regelkreis.doors.imports.text import delimiter_of, heading_line, records_of_text
from tests.imports.conftest import as_csv, as_xlsx

HEADINGS = ("Datum", "Ort", "Bemerkung")
ROW = {"Datum": "2023-08-31", "Ort": "Hilden", "Bemerkung": "früh"}


def read(tmp_path, content, name="tabelle.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return read_sheet(path, HEADINGS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ","])
def test_every_encoding_and_delimiter_gives_the_same_cells(tmp_path, encoding, delimiter):
    sheet = read(tmp_path, as_csv([ROW], HEADINGS, delimiter=delimiter, encoding=encoding))

    assert not sheet.faults
    assert sheet.rows[0].cells == ROW


def test_the_heading_alone_decides_the_delimiter():
    text = 'Datum;Ort;Bemerkung\r\n"1,2,3";"a,b,c,d";"e,f"\r\n'

    assert records_of_text(text.encode(), "x")[1] == ["1,2,3", "a,b,c,d", "e,f"]


def test_a_delimiter_inside_a_quoted_heading_decides_nothing():
    line = heading_line('Datum;"Ort, Teil,\nViertel, Straße";Bemerkung\r\n1,2,3,4,5;x;y')

    assert line.endswith("Bemerkung")
    assert delimiter_of(line) == ";"


def test_a_quoted_line_break_does_not_count_as_a_row(tmp_path):
    content = 'Datum;Ort;Bemerkung\n1;a;"zwei\nZeilen"\n2;b;c\n'

    assert [row.number for row in read(tmp_path, content.encode()).rows] == [2, 3]


def test_an_empty_row_keeps_the_numbers_of_those_below(tmp_path):
    content = "Datum;Ort;Bemerkung\n1;a;b\n\n;;\n2;c;d\n"

    assert [row.number for row in read(tmp_path, content.encode()).rows] == [2, 5]


def test_a_workbook_gives_dates_and_numbers_as_text(tmp_path):
    rows = [
        {"Datum": datetime(2023, 8, 31), "Ort": 5, "Bemerkung": 5.0},
        {},
        {"Datum": date(2023, 9, 1), "Ort": " Hilden ", "Bemerkung": None},
    ]
    sheet = read(tmp_path, as_xlsx(rows, HEADINGS), "tabelle.xlsx")

    assert [row.number for row in sheet.rows] == [2, 4]
    assert sheet.rows[0].cells == {"Datum": "2023-08-31", "Ort": "5", "Bemerkung": "5"}
    assert sheet.rows[1].cells == {"Datum": "2023-09-01", "Ort": "Hilden", "Bemerkung": ""}


def test_the_content_decides_what_a_file_is_and_not_its_name(tmp_path):
    assert read(tmp_path, as_xlsx([ROW], HEADINGS), "tabelle.csv").rows
    assert read(tmp_path, as_csv([ROW], HEADINGS), "tabelle.xlsx").rows


def test_headings_are_found_in_any_order_case_and_spacing(tmp_path):
    sheet = read(tmp_path, b" ORT ;bemerkung;  datum;;\nHilden;x;2023-08-31;;\n")

    assert not sheet.faults
    assert sheet.rows[0].cells == {"Ort": "Hilden", "Bemerkung": "x", "Datum": "2023-08-31"}


def test_unknown_missing_and_double_headings_are_all_named_at_once(tmp_path):
    sheet = read(tmp_path, b"Datum;Datum;Strasse\n1;2;3\n")

    assert [str(fault) for fault in sorted(sheet.faults)] == [
        "Zeile 1: Die Überschriften „Ort“, „Bemerkung“ fehlen. Gebraucht werden: Datum, Ort, Bemerkung.",
        "Zeile 1, Spalte Datum: Diese Überschrift steht zweimal da. Erlaubt ist sie einmal.",
        "Zeile 1, Spalte Strasse: Diese Überschrift gibt es hier nicht.",
    ]


def test_what_is_needed_is_said_once_however_many_headings_are_wrong(tmp_path):
    unknown = read(tmp_path, b"Datum;Ort;Bemerkung;Strasse;Haus;Land\n1;2;3;4;5;6\n")
    missing = read(tmp_path, b"Datum\n1\n")
    one = read(tmp_path, b"Datum;Ort\n1;2\n")

    assert [str(fault) for fault in sorted(unknown.faults)] == [
        "Zeile 1: Gebraucht werden: Datum, Ort, Bemerkung.",
        "Zeile 1, Spalte Haus: Diese Überschrift gibt es hier nicht.",
        "Zeile 1, Spalte Land: Diese Überschrift gibt es hier nicht.",
        "Zeile 1, Spalte Strasse: Diese Überschrift gibt es hier nicht.",
    ]
    assert len(missing.faults) == 1
    assert str(one.faults[0]).startswith("Zeile 1: Die Überschrift „Bemerkung“ fehlt.")


def test_more_fields_than_headings_are_a_fault(tmp_path):
    sheet = read(tmp_path, b"Datum;Ort;Bemerkung\n1;2;3;4\n")

    assert "Zeile 2: Die Zeile hat mehr Felder" in str(sheet.faults[0])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "ist leer"),
        (b"\xef\xbb\xbf\r\n\r\n", "ist leer"),
        (b"Datum;Ort;Bemerkung\r\n", "nur Überschriften"),
        (b"Datum;Ort;Bemerkung\r\n;;\r\n", "nur Überschriften"),
        (b"%PDF-1.7 \xe2\xe3", "keine Tabelle (PDF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "keine Tabelle (XLS)"),
        (b"PK\x03\x04 a docx or something", "keine Tabelle (ZIP)"),
        ("Datum;Ort".encode("utf-16"), "keine Tabelle (UTF-16)"),
        (b"Datum;Ort\0", "keine Tabelle"),
        (b"Datum;Ort\n\x81\x8d", "weder UTF-8 noch Windows-1252"),
        (b'Datum;Ort;Bemerkung\n1;2;"offen\n', "nicht als CSV lesbar"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(tmp_path, content, sentence):
    with pytest.raises(Unreadable, match=sentence.replace("(", r"\(").replace(")", r"\)")):
        read(tmp_path, content)


def test_a_damaged_workbook_is_refused(tmp_path):
    content = as_xlsx([ROW], HEADINGS)
    broken = content.replace(b"PK\x01\x02", b"PK\x01\x02", 1)[:-30] + b"\0" * 30

    with pytest.raises(Unreadable):
        read(tmp_path, broken)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Unreadable, match="gibt es nicht"):
        read_sheet(tmp_path / "fehlt.csv", HEADINGS)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(Unreadable, match="lässt sich nicht lesen"):
        read_sheet(tmp_path, HEADINGS)


CELLS = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\0"), max_size=20)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1), st.sampled_from(";,"))
def test_whatever_stands_in_the_fields_comes_back(records, delimiter):
    rows = [dict(zip(HEADINGS, record, strict=True)) for record in records]
    read_back = records_of_text(as_csv(rows, HEADINGS, delimiter=delimiter), "x")

    assert read_back[1:] == [[cell.strip() for cell in record] for record in records]
