"""The way back has the same four stations from the first day on, and says how far it has come."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.structure.committees.operations import put_on_agenda
from regelkreis.structure.findings.operations import group_findings
from regelkreis.structure.findings.wayback import ways_back
from regelkreis.structure.themes.models import Theme
from regelkreis.structure.themes.operations import finish_theme
from tests.cast import TODAY
from tests.structure.cast import build_decision, build_finding, build_session, build_theme

WAY = ["Beobachtung", "Thema", "Beschluss", "Wirkung"]


@pytest.fixture
def finding(owner, case):
    return build_finding(owner, case)


@pytest.fixture
def theme(coordinator, finding):
    theme = build_theme(coordinator)
    group_findings(findings=[finding], theme=theme, actor=coordinator.actor, today=TODAY)
    return theme


def way_of(case):
    (way,) = ways_back(case, TODAY)
    return way.stations


def test_before_anybody_has_looked_the_way_ahead_is_shown(case, finding):
    stations = way_of(case)

    assert [one.name for one in stations] == WAY
    assert [one.state for one in stations] == ["done", "now", "later", "later"]
    assert "wartet auf die Zuordnung" in stations[1].said
    assert finding.need.label in stations[0].said


def test_in_a_theme_without_a_decision_it_says_where_the_theme_stands(case, theme):
    stations = way_of(case)

    assert [one.name for one in stations] == WAY
    assert [one.state for one in stations] == ["done", "done", "now", "later"]
    assert theme.title in stations[1].said and stations[1].evidence == "20.11."
    assert "noch keiner" in stations[2].said


def test_a_coming_session_stands_where_the_decision_will(case, theme, coordinator):
    session = build_session(coordinator, on=date(2023, 12, 7))
    put_on_agenda(session=session, theme=theme, title="", actor=coordinator.actor, today=TODAY)

    decision = way_of(case)[2]

    assert (decision.name, decision.state, decision.evidence) == ("Beschluss", "now", "07.12.")
    assert "berät" in decision.said


def test_a_decision_has_its_day_and_the_effect_is_still_ahead(case, theme, coordinator):
    decided = build_decision(coordinator, theme)

    decision, effect = way_of(case)[2:4]

    assert decision.said == decided.number and decision.evidence.startswith("wirkt ab ")
    assert (effect.name, effect.state, effect.said) == ("Wirkung", "later", "wird gemessen")
    assert effect.evidence.startswith("ab ")


def test_a_theme_that_was_solved_ends_with_its_result(case, theme, coordinator):
    theme.refresh_from_db()
    finish_theme(
        theme=theme, version=theme.version, result=Theme.Result.SOLVED, reason="Hier gelöst.",
        actor=coordinator.actor, today=TODAY,
    )  # fmt: skip

    stations = way_of(case)

    assert [one.name for one in stations] == ["Beobachtung", "Thema", "Ergebnis"]
    assert {one.state for one in stations} == {"done"}


def test_the_file_shows_every_state_with_a_word_and_leads_to_the_theme(signed_in, owner, case, theme):
    page = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()
    panel = page[page.index("Aus Ihrer Beobachtung wurde") :]

    for word in (*WAY, "abgeschlossen", "läuft", "steht aus"):
        assert word in panel
    assert reverse("themes:page", args=[theme.pk]) in panel
