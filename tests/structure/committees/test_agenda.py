from datetime import date

import pytest

from regelkreis.foundation.kernel.refusals import Invalid
from regelkreis.structure.committees.operations import (
    propose,
    put_on_agenda,
    record_result,
    take_off_agenda,
    withdraw_proposal,
)
from regelkreis.structure.committees.queries import agenda
from tests.cast import TODAY
from tests.structure.cast import build_session, build_theme


@pytest.fixture
def acting(coordinator):
    return {"actor": coordinator.actor, "today": TODAY}


@pytest.fixture
def session(coordinator):
    return build_session(coordinator)


def test_proposals_are_numbered_as_in_the_paper_of_the_first_project_group(coordinator, session, acting):
    item = put_on_agenda(session=session, theme=build_theme(coordinator), **acting)
    propose(item=item, text="Informationsveranstaltungen", **acting)
    second = propose(item=item, text="Vereinbarungen", **acting)
    propose(item=item, text="Austauschformat", **acting)
    for text in ("mit der Ausländerbehörde", "mit dem BAMF"):
        propose(item=item, text=text, parent=second, **acting)
    for number in range(4, 11):
        propose(item=item, text=f"Vorschlag {number}", **acting)

    rows = agenda(session)[0].proposals

    assert [row.proposal.number for row in rows][:6] == ["1", "2", "2 a", "2 b", "3", "4"]
    assert rows[-1].proposal.number == "10"
    assert [row.level for row in rows][:5] == [0, 0, 1, 1, 0]
    assert rows[1].has_parts


def test_a_proposal_with_parts_is_decided_part_by_part(session, acting):
    item = put_on_agenda(session=session, title="Vereinbarungen", **acting)
    whole = propose(item=item, text="Vereinbarungen:", **acting)
    part = propose(item=item, text="mit dem Jobcenter", parent=whole, **acting)

    with pytest.raises(Invalid, match="in seinen Teilen"):
        record_result(proposal=whole, version=1, result="accepted", **acting)
    record_result(proposal=part, version=1, result="rejected", **acting)
    with pytest.raises(Invalid, match="Teilvorschlag"):
        propose(item=item, text="noch kleiner", parent=part, **acting)
    with pytest.raises(Invalid, match="beraten"):
        withdraw_proposal(proposal=whole, **acting)

    session.refresh_from_db()
    assert session.held


def test_a_theme_stands_once_on_an_agenda_and_only_while_it_runs(coordinator, session, acting):
    theme = build_theme(coordinator)
    put_on_agenda(session=session, theme=theme, **acting)

    with pytest.raises(Invalid, match="schon auf dieser"):
        put_on_agenda(session=session, theme=theme, **acting)
    with pytest.raises(Invalid, match="Thema wählen oder"):
        put_on_agenda(session=session, **acting)


def test_taking_a_point_off_closes_the_gap(session, acting):
    items = [put_on_agenda(session=session, title=title, **acting) for title in ("eins", "zwei", "drei")]

    take_off_agenda(item=items[0], **acting)

    assert [(row.item.position, row.item.title) for row in agenda(session)] == [(1, "zwei"), (2, "drei")]


def test_a_body_meets_once_a_day(coordinator, session, acting):
    with pytest.raises(Invalid, match="tagt das Gremium bereits"):
        build_session(coordinator)

    assert build_session(coordinator, date(2023, 12, 1)).pk != session.pk
