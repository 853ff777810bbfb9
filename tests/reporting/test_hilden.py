"""The figures that the town of Hilden published, in every form, read back from the form itself."""

import csv
import io
import json
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook
from pypdf import PdfReader

from regelkreis.reporting.formats import FORMATS
from regelkreis.reporting.formats.pdf_form import NotTypeset
from tests.reporting.conftest import HILDEN, UNTIL, import_acceptance_tables

MARK = "intern, nicht zur Veröffentlichung"


@pytest.fixture
def given(mettmann, taken):
    """Return a function that gives the report in one form, as the command does."""

    def give(form):
        code, content, said = taken(*HILDEN, *UNTIL, "--format", form)
        assert (code, said) == (0, "")
        return content

    return give


def figures(expected):
    """Return label, figures and level of each row, the sum last, of each table."""
    return [
        [(row["label"], row["values"]) for row in table["rows"]] + [("Zusammen", table["total"])]
        for table in expected["tables"]
    ]


def shown(label):
    """Return a label without the number of its group, which forms for people show."""
    number, _, rest = label.partition(" ")
    return rest if number in {"1", "2", "3", "4", "5"} else label


def test_json_has_the_documented_keys_and_figures(given, expected):
    report = json.loads(given("json"))

    assert list(report) == ["report", "site", "municipality", "on", "audience", "tables"]
    for key in ("report", "site", "municipality", "on", "audience"):
        assert report[key] == expected[key]
    for table, wanted in zip(report["tables"], expected["tables"], strict=True):
        assert list(table) == ["id", "title", "columns", "rows", "total", "notes"]
        for key in ("id", "title", "columns", "rows", "total"):
            assert table[key] == wanted[key]


def test_html_has_the_figures(given, expected):
    page = BeautifulSoup(given("html"), "html.parser")
    read = []
    for table in page.select("table.counts"):
        rows = table.select("tbody tr, tfoot tr")
        read.append(
            [(shown(row.th.text), [int(cell.text) for cell in row.select("td.number")]) for row in rows]
        )

    assert read == figures(expected)
    assert [bool(row.get("class")) for row in page.select("table.counts")[1].select("tbody tr")] == [
        bool(row["level"]) for row in expected["tables"][1]["rows"]
    ]
    assert MARK in page.select_one("body > .mark").text


def test_html_needs_nothing_else(given):
    page = BeautifulSoup(given("html"), "html.parser")

    assert not page.select("script, link, img, iframe, [src], [href], [style]")
    assert "url(" not in page.style.text
    assert page.html["lang"] == "de"
    assert len(page.select("h1")) == 1


def test_csv_has_the_figures(given, expected):
    lines = list(csv.reader(io.StringIO(given("csv").decode("utf-8-sig"), newline=""), delimiter=";"))
    ids = [table["id"] for table in expected["tables"]]
    starts = [next(number for number, line in enumerate(lines) if line[:1] == [one]) for one in ids]
    for start, table in zip(starts, expected["tables"], strict=True):
        rows = lines[start + 2 : start + 2 + len(table["rows"])]
        assert [(row[0], row[1], int(row[2]), [int(value) for value in row[3:]]) for row in rows] == [
            (row["id"], row["label"], row["level"], row["values"]) for row in table["rows"]
        ]
        total = lines[start + 2 + len(table["rows"])]
        assert (total[0], [int(value) for value in total[3:]]) == ("sum", table["total"])
    assert ["Fassung", MARK] in lines


def test_xlsx_has_the_figures(given, expected):
    book = load_workbook(io.BytesIO(given("xlsx")))
    assert book.sheetnames == ["Hauptthema", "Zielgruppe", "Ergebnis", "Erläuterung"]
    for sheet, table in zip(book.worksheets[:3], expected["tables"], strict=True):
        rows = list(sheet.iter_rows(min_row=5, values_only=True))
        size = len(table["rows"])
        assert sheet["A1"].value == MARK
        assert [(row[0], row[1], list(row[2:])) for row in rows[:size]] == [
            (row["id"], row["label"], row["values"]) for row in table["rows"]
        ]
        assert list(rows[size][1:]) == ["Zusammen", *table["total"]]
        assert [cell.value for cell in sheet[4][2:]] == [column["label"] for column in table["columns"]]
    for sheet in book.worksheets:
        assert MARK in sheet.oddHeader.right.text
        assert "Prüfsumme" in sheet.oddFooter.left.text


def test_pdf_has_the_figures(given, expected):
    reader = PdfReader(io.BytesIO(given("pdf")))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for table, rows in zip(expected["tables"], figures(expected), strict=True):
        at = text.index(table["title"] + ", ")
        for label, values in rows:
            line = f"{label} {' '.join(map(str, values))}"
            found = text.find(line, at)
            assert found >= at, line
            at = found


def test_pdf_is_tagged_german_and_marked_on_every_page(given):
    reader = PdfReader(io.BytesIO(given("pdf")))
    root = reader.trailer["/Root"]

    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata.title == "Sachstandsbericht Case Management Hilden"
    assert len(reader.outline) >= 1
    for number, page in enumerate(reader.pages, 1):
        text = " ".join(page.extract_text().split())
        assert MARK in text
        assert f"Seite {number} von {len(reader.pages)}" in text
        assert "Datenstand 31.08.2023, Screenings bis 10.09.2023 · Definitionen Fassung 1 · Prüfsumme" in text


@pytest.mark.parametrize("form", ["json", "csv", "html", "pdf"])
def test_equal_figures_give_equal_bytes(hilden, form):
    assert FORMATS[form].write(hilden) == FORMATS[form].write(hilden)


def test_the_most_important_is_computed(given):
    text = given("html").decode()

    assert "Am 31.08.2023 werden in Hilden 22 Personen im Case Management begleitet." in text
    assert "Bei 14 von ihnen ist Aufenthalt das Hauptthema." in text
    assert "bis zum 10.09.2023 94 Screenings (Kein Bedarf 49, KIM-CM 23, MBE 17)." in text


def test_screenings_are_counted_to_the_key_date_where_nothing_else_is_said(mettmann, taken):
    _, content, _ = taken(*HILDEN, "--format", "json")
    _, same, _ = taken(*HILDEN, "--screenings-until", "31.08.2023", "--format", "json")

    assert content == same
    assert json.loads(content)["tables"][2]["total"][0] < 94


def test_the_same_tables_again_change_no_figure(mettmann, given):
    before = given("json")
    import_acceptance_tables()

    assert given("json") == before


def test_a_sign_that_the_fonts_lack_is_a_sentence_and_no_broken_paper(hilden):
    table = hilden.tables[0]
    odd = replace(table, rows=(replace(table.rows[0], label="Wohnen 🏠"), *table.rows[1:]))

    with pytest.raises(NotTypeset, match="ein Zeichen, das die Schrift nicht kennt"):
        FORMATS["pdf"].write(replace(hilden, tables=(odd, *hilden.tables[1:])))


def test_text_is_never_a_formula(hilden):
    table = hilden.tables[0]
    odd = replace(table, rows=(replace(table.rows[0], label="=1+1"), *table.rows[1:]))
    report = replace(hilden, tables=(odd, *hilden.tables[1:]))

    cell = load_workbook(io.BytesIO(FORMATS["xlsx"].write(report)))["Hauptthema"]["B5"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    assert "residence;'=1+1;0;14" in FORMATS["csv"].write(report).decode("utf-8-sig")
