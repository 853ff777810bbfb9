"""The phases of a case, computed from its log."""

from datetime import date

import pytest

from regelkreis.casework.cases.phases import LoggedEvent, steps_of
from regelkreis.casework.cases.slots import Phase
from regelkreis.foundation.kernel.slots import Slot

TODAY = date(2023, 11, 20)
WORDS = {"intake": "Erstberatung", "planning": "Ziele", "closure": "Abschluss", "unknown": "Unbekannt"}


@pytest.fixture(autouse=True)
def _three_phases(monkeypatch):
    slot = Slot("test.phases")
    slot.register(Phase("intake", frozenset({"case.opened"}), "Intake"))
    slot.register(Phase("planning", frozenset({"goal.agreed"}), "Planung"))
    slot.register(Phase("closure", frozenset({"case.closed"})))
    monkeypatch.setattr("regelkreis.casework.cases.phases.phases", slot)


def happened(activity, day, lifecycle="complete"):
    return LoggedEvent(activity, day, lifecycle, None, None)


def states(*events, words=WORDS):
    return [(step.name, step.state, step.evidence) for step in steps_of(events, words, today=TODAY)]


def test_phases_have_the_names_and_the_order_of_the_profile():
    assert [name for name, _state, _evidence in states()] == ["Erstberatung", "Ziele", "Abschluss"]


def test_without_words_in_the_profile_the_rooms_own_ones_are_used():
    assert [name for name, _state, _evidence in states(words={})] == ["Intake", "Planung"]


def test_the_furthest_phase_with_evidence_runs_now():
    assert states(happened("case.opened", date(2022, 12, 1)), happened("goal.agreed", date(2023, 3, 19))) == [
        ("Erstberatung", "done", "01.12.2022"),
        ("Ziele", "now", "19.03."),
        ("Abschluss", "later", ""),
    ]


def test_what_happened_again_says_since_when_and_when_last():
    found = states(happened("goal.agreed", date(2023, 3, 19)), happened("goal.agreed", date(2023, 10, 2)))
    assert found[1] == ("Ziele", "now", "19.03. · zuletzt 02.10.")


def test_a_phase_that_was_passed_over_stays_open():
    assert states(happened("goal.agreed", date(2023, 3, 19)))[0] == ("Erstberatung", "later", "")


def test_what_was_withdrawn_shows_nothing():
    assert states(happened("goal.agreed", date(2023, 3, 19), "withdraw"))[1][1] == "later"


def test_taking_a_case_up_again_takes_the_closing_back():
    closed = happened("case.closed", date(2023, 5, 1))
    assert states(closed)[2][1] == "now"
    assert states(closed, happened("case.reopened", date(2023, 6, 1)))[2][1] == "later"
