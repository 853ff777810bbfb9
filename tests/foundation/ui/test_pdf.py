"""The PDF: the same bytes for the same data, readable by people and by screen readers."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from regelkreis.foundation.ui import pdf

PAPER = Path(__file__).parent / "paper.typ"
DATA = {
    "title": "Sachstandsbericht Case Management",
    "one": {
        "title": "Begleitete Personen nach Hauptthema",
        "stub": "Hauptthema",
        "columns": [{"id": "n", "label": "Personen"}],
        "rows": [
            {"label": "Aufenthalt", "level": 0, "values": [14]},
            {"label": "Sprache", "level": 0, "values": [0]},
        ],
        "total": [14],
        "notes": ["0 heißt: kein Fall."],
    },
    "two": {
        "title": "Nach Zielgruppe und Stelle",
        "stub": "Zielgruppe",
        "columns": [{"id": "a", "label": "CM Kreis"}, {"id": "b", "label": "CM Stadt"}],
        "rows": [
            {"label": "1 Bleiberecht", "level": 0, "values": [3, 6]},
            {"label": "davon § 104c", "level": 1, "values": [1, 4]},
        ],
        "total": [3, 6],
        "notes": [],
    },
    "three": {
        "title": "Ergebnis",
        "columns": [{"id": "n", "label": "Anzahl"}],
        "rows": [{"label": "Kein Bedarf", "level": 0, "values": [49]}],
        "total": None,
        "notes": [],
    },
    "steps": [
        {"name": "Erhebung", "text": "erledigt", "done": True},
        {"name": "Analyse", "text": "offen", "done": False},
    ],
}


@pytest.fixture(autouse=True)
def _the_test_template_may_be_read(monkeypatch):
    monkeypatch.setattr(pdf, "ROOT", pdf.ROOT.parent)


def paper(**changes):
    return pdf.typeset(PAPER, {**DATA, **changes}, on=date(2023, 9, 15))


def read(data):
    return PdfReader(io.BytesIO(data))


def test_equal_data_gives_equal_bytes_and_another_day_other_ones():
    assert paper() == paper()
    assert paper() != pdf.typeset(PAPER, DATA, on=date(2023, 9, 16))


def test_the_words_and_figures_come_out_of_a_copy_in_order():
    text = " ".join(page.extract_text() for page in read(paper()).pages)
    for expected in (
        "Sachstandsbericht Case Management",
        "Aufenthalt",
        "davon § 104c",
        "Zusammen",
        "intern, nicht zur Veröffentlichung",
        "Datenstand 31.08.2023",
        "Seite 1 von",
    ):
        assert expected in text
    assert text.index("Tabelle 1.") < text.index("Aufenthalt") < text.index("Tabelle 2.")


def test_it_is_tagged_in_german_and_claims_both_standards():
    document = read(paper())
    catalogue = document.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"] is True or catalogue["/MarkInfo"]["/Marked"].value
    assert catalogue["/Lang"].startswith("de")
    metadata = catalogue["/Metadata"].get_object().get_data()
    assert b"pdfuaid:part" in metadata and b"pdfaid:part" in metadata


def test_only_the_vendored_fonts_are_in_it():
    names = {
        font.get_object()["/BaseFont"].split("+")[-1]
        for page in read(paper()).pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert names and all(name.startswith("NotoSans") for name in names)


def test_data_is_never_read_as_markup():
    text = read(paper(title='#panic("x") *fett* $x$')).pages[0].extract_text()
    assert '#panic("x") *fett* $x$' in text
