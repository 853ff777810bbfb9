"""Components say a state by shape and word, days as people do, and nothing they were not given."""

from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template

from regelkreis.foundation.ui.components import DueItem, Step, TimelineEntry, current_step
from tests.foundation.ui.sample import GLYPHS

TODAY = date(2023, 11, 20)


def drawn(source, **context):
    return BeautifulSoup(
        Template("{% load ui %}" + source).render(Context({"today": TODAY, **context})), "html.parser"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2023, 11, 14), "14.11."),
        (date(2022, 3, 1), "01.03.2022"),
        (None, "–"),
        (datetime(2023, 11, 14, 23, 30, tzinfo=UTC), "15.11."),
    ],
)
def test_a_day_carries_its_year_only_when_it_is_another(value, text):
    assert drawn("{{ value|day:today }}", value=value).text == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(14, "seit 6 Tagen"), (19, "seit 1 Tag"), (20, "heute"), (21, "in 1 Tag"), (30, "in 10 Tagen")],
)
def test_nearness_is_said_in_days(value, text):
    assert drawn("{% relative value today %}", value=date(2023, 11, value)).text == text


def test_a_glyph_beside_its_word_is_decoration_and_one_alone_has_a_name():
    assert drawn("{% glyph 'overdue' %}").svg["aria-hidden"] == "true"
    alone = drawn("{% glyph 'lock' 'kein Einblick' %}").svg
    assert alone["role"] == "img" and alone["aria-label"] == "kein Einblick"


def test_every_state_of_the_glyph_table_has_its_mark():
    states = "met notmet unknown overdue now week later partly refused waiting dash lock loop"
    assert set(states.split()) <= set(GLYPHS)


def test_a_way_tells_the_step_that_is_under_way_also_on_a_phone():
    way = [Step("Ziele", "done", "19.03."), Step("Steuerung", "now", "3 offen"), Step("Abschluss", "later")]
    page = drawn("{% steps way 'Phasen' %}", way=way)
    assert page.find(attrs={"aria-current": "step"}).strong.text == "Steuerung"
    assert [svg["aria-label"] for svg in page.ol.find_all("svg")] == ["abgeschlossen", "läuft", "steht aus"]
    assert page.summary.strong.text == "Phase 2 von 3: Steuerung"


def test_a_way_without_a_current_step_says_so_by_its_name():
    assert current_step([Step("Ziele", "done")]) == (0, None)
    assert drawn("{% steps way 'Phasen' %}", way=[Step("Ziele", "done")]).summary.strong.text == "Phasen"


def test_an_overdue_row_has_a_button_and_a_later_one_a_link():
    items = [
        DueItem(
            "referral",
            "seit 6 Tagen",
            "A",
            "w",
            action="Nachfassen",
            action_url="/n/",
            late=True,
            pressing=True,
        ),
        DueItem("goal", "Mo 23.11.", "B", "w", action="Prüfen", action_url="/p/"),
        DueItem("note", "heute", "C", "w"),
    ]
    rows = drawn("{% due items %}", items=items).find_all("li")
    assert "rk-late" in rows[0].span["class"] and "kern-btn--secondary" in rows[0].find("a")["class"]
    assert "kern-btn--tertiary" in rows[1].find("a")["class"]
    assert rows[2].find("a") is None


def test_a_timeline_marks_a_draft():
    entry = TimelineEntry(date(2023, 11, 17), "note", "Gespräch", tag="Entwurf")
    page = drawn("{% timeline entries %}", entries=[entry])
    assert page.time["datetime"] == "2023-11-17" and page.time.text == "17.11."
    assert page.select_one(".rk-tag").text == "Entwurf"


def test_a_panel_has_a_heading_that_names_it():
    page = drawn("{% panel 'Verweise' aside='2 offen' url='/v/' link='alle' id='v' %}<p>x</p>{% endpanel %}")
    assert page.section["aria-labelledby"] == page.h2["id"]
    assert page.find("a").text == "alle" and page.find("p").text == "x"


def test_a_key_is_shown_and_told():
    link = drawn("{% action '/n/' 'Kontakt notieren' key='N' %}").a
    assert link["data-key"] == "n" and link["aria-keyshortcuts"] == "N" and link.kbd.text == "N"
