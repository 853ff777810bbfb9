"""What the command refuses, each with a sentence that helps and code 2."""

import pytest

from regelkreis.doors.commands.main import main
from tests.reporting.conftest import HILDEN


def replaced(option, value):
    words = list(HILDEN)
    words[words.index(option) + 1] = value
    return [*words, "--format", "json"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (replaced("--site", "mond"), "Einen Standort „mond“ gibt es nicht. Erlaubt: mettmann."),
        (replaced("--municipality", "atlantis"), "gibt es hier nicht (Kreis Mettmann). Erlaubt: erkrath,"),
        (replaced("--on", "2023-02-30"), "--on: „2023-02-30“ steht in keinem Kalender."),
        (replaced("--on", "heute"), "--on: „heute“ ist kein Datum. Erlaubt: TT.MM.JJJJ oder JJJJ-MM-TT"),
        ([*HILDEN, "--screenings-until", "x", "--format", "json"], "--screenings-until: „x“ ist kein Datum."),
        ([*HILDEN, "--audience", "public", "--format", "json"], "Für „public“ gibt es noch keine Fassung."),
        ([*HILDEN, "--format", "json", "--out", "/gibt/es/nicht.json"], "lässt sich nicht schreiben"),
    ],
)  # fmt: skip
def test_a_refusal_is_a_sentence_and_code_2(mettmann, taken, words, sentence):
    code, content, said = taken(*words)

    assert (code, content) == (2, b"")
    assert sentence in said


@pytest.mark.parametrize("words", [HILDEN, (*HILDEN, "--format", "docx"), ("report", "weather")])
def test_wrong_words_show_the_way_to_help(db, capsys, words):
    with pytest.raises(SystemExit) as left:
        main(list(words))
    assert left.value.code == 2
    assert "--help" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["hilden", "Hilden", " HILDEN ", "05158016"])
def test_a_town_is_found_by_code_label_and_official_key(mettmann, taken, name):
    code, content, _ = taken(*replaced("--municipality", name))

    assert code == 0
    assert b'"municipality": "hilden"' in content


def test_the_result_goes_to_the_file_and_nothing_to_standard_output(mettmann, taken, tmp_path):
    out = tmp_path / "bericht.pdf"
    code, content, said = taken(*HILDEN, "--format", "pdf", "--out", out)

    assert (code, content) == (0, b"")
    assert out.read_bytes().startswith(b"%PDF")
    assert str(out) in said


def test_a_key_date_to_come_is_a_notice_beside_the_result(mettmann, taken):
    code, content, said = taken(*replaced("--on", "2024-01-31"))

    assert code == 0
    assert content.startswith(b"{")
    assert said.startswith("Hinweis: Der Stichtag liegt in der Zukunft.")
