"""One cell: a day, a word, a country, a level."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regelkreis.casework.cases.models import LEVELS
from regelkreis.casework.people.models import Gender
from regelkreis.doors.imports.cells import BadCell, Wordlist, read_choice, read_country, read_day
from regelkreis.network.catalogue.models import Term

WORDS = Wordlist.of(
    [
        Term(code="residence", label="Aufenthalt", aliases=["Status"]),
        Term(code="culture", label="Teilhabe, Kultur"),
        Term(code="work", label="Ausbildung und Arbeit", aliases=["Arbeit – Ausbildung"]),
    ]
)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_is_read_in_both_forms(day):
    assert read_day(day.isoformat()) == day
    assert read_day(f"{day:%d.%m.%Y}") == day
    assert read_day(f"{day.day}.{day.month}.{day.year}") == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31.02.2023", "steht in keinem Kalender"),
        ("2023-02-29", "steht in keinem Kalender"),
        ("00.01.2023", "steht in keinem Kalender"),
        ("31/08/2023", "ist kein Datum"),
        ("2023", "ist kein Datum"),
        ("45169", "ist kein Datum"),
        ("31.08.23", "ist kein Datum"),
        ("0202-05-01", "liegt zu weit zurück"),
    ],
)
def test_what_is_no_day_is_named_with_what_is_allowed(text, sentence):
    with pytest.raises(BadCell, match=sentence) as refused:
        read_day(text)
    assert f"„{text}“" in str(refused.value)
    assert "Erlaubt: " in str(refused.value)


@pytest.mark.parametrize("text", ["Aufenthalt", "aufenthalt", " AUFENTHALT", "Status", "residence"])
def test_a_word_is_found_by_label_alias_and_code(text):
    assert WORDS.read(text).code == "residence"


def test_dashes_and_spaces_are_no_difference():
    assert WORDS.read("Arbeit -  Ausbildung").code == "work"


def test_several_words_keep_the_order_of_the_profile_and_stand_once():
    found = WORDS.read_several("Ausbildung und Arbeit, Status, Aufenthalt,")

    assert [word.code for word in found] == ["residence", "work"]


def test_a_word_with_a_comma_is_one_word():
    assert [word.code for word in WORDS.read_several("Teilhabe, Kultur, Aufenthalt")] == [
        "residence",
        "culture",
    ]


def test_an_unknown_word_is_named_with_those_that_are_allowed():
    with pytest.raises(BadCell) as refused:
        WORDS.read("Aufentalt")

    assert str(refused.value) == (
        "„Aufentalt“ gibt es nicht. Gemeint ist vielleicht „Aufenthalt“. "
        "Erlaubt: Aufenthalt; Teilhabe, Kultur; Ausbildung und Arbeit."
    )


def test_a_country_is_its_code_and_a_name_is_answered_with_it():
    assert read_country("syr") == "SYR"
    with pytest.raises(BadCell, match="Gemeint ist vielleicht SYR"):
        read_country("Syrien")
    with pytest.raises(BadCell, match="ISO 3166-1 alpha-3"):
        read_country("SY")


def test_levels_and_gender_are_read_by_code_or_word():
    assert read_choice("a2", LEVELS) == "A2"
    assert read_choice("weiblich", Gender.choices) == "w"
    with pytest.raises(BadCell, match=r"Erlaubt: w \(weiblich\), m \(männlich\), d \(divers\)") as refused:
        read_choice("x", Gender.choices)
    assert "„x“" in str(refused.value)
