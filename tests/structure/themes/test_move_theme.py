from datetime import date

import pytest

from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.structure.themes.models import Stage, Theme, ThemeMove
from regelkreis.structure.themes.operations import carry_out_decision, finish_theme, move_theme, rename_theme
from regelkreis.structure.themes.rules import WAYS, may_go, next_stages, standing, term_ends
from tests.cast import TODAY
from tests.structure.cast import build_theme

OPENED = date(2023, 9, 1)


@pytest.fixture
def theme(coordinator):
    return build_theme(coordinator, on=OPENED)


@pytest.fixture
def acting(coordinator):
    return {"actor": coordinator.actor, "today": TODAY}


def test_a_move_says_where_to_why_and_by_whom(theme, coordinator, acting):
    move = move_theme(
        theme=theme, version=1, stage=Stage.ANALYSE, rung=theme.rung, reason="Zwölf ähnliche.", **acting
    )

    assert (theme.stage, theme.stage_since, theme.version) == (Stage.ANALYSE, TODAY, 2)
    assert (move.kind, move.reason, move.moved_by) == ("moved", "Zwölf ähnliche.", coordinator.actor.name)
    assert Entry.objects.order_by("sequence").last().deed == "theme.moved"


def test_another_rung_passes_it_on_and_the_time_at_the_step_goes_on(theme, site, acting):
    above = term(site.pk, Kind.RUNG, "county-group")

    move = move_theme(theme=theme, version=1, stage=theme.stage, rung=above, reason="Vier Städte.", **acting)

    assert move.kind == ThemeMove.Kind.PASSED_ON
    assert (theme.rung, theme.stage_since) == (above, OPENED)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reason": " "}, "reason"),
        ({"stage": Stage.EVALUATE}, "stage"),
        ({"stage": 9}, "stage"),
        ({"stage": Stage.COLLECT}, "stage"),
    ],
)
def test_no_reason_no_change_and_no_way_are_refused(theme, acting, changes, field):
    wished = {"stage": Stage.ANALYSE, "rung": theme.rung, "reason": "Darum."} | changes

    with pytest.raises(Invalid) as refusal:
        move_theme(theme=theme, version=1, **wished, **acting)

    assert list(refusal.value.errors) == [field]
    assert Theme.objects.get().stage == Stage.COLLECT


def test_a_rung_of_another_site_or_list_is_none(theme, other_site, site, acting):
    for wrong in (term(other_site.pk, Kind.RUNG, "land"), term(site.pk, Kind.BODY, "steering-group")):
        with pytest.raises(Invalid, match="gibt es auf der Leiter nicht"):
            move_theme(theme=theme, version=1, stage=Stage.ANALYSE, rung=wrong, reason="Darum.", **acting)


@pytest.mark.parametrize("result", ["solved", "rejected"])
def test_a_theme_ends_where_it_stands_and_moves_no_more(theme, acting, result):
    finish_theme(theme=theme, version=1, result=result, reason="Abgestimmt.", **acting)

    assert (theme.finished_on, theme.result) == (TODAY, result)
    assert theme.moves.last().kind == result
    with pytest.raises(Invalid, match="beendet"):
        move_theme(theme=theme, version=2, stage=Stage.ANALYSE, rung=theme.rung, reason="Doch.", **acting)
    carry_out_decision(theme=theme, number="2023/09", **acting)
    assert theme.stage == Stage.COLLECT


def test_an_end_has_a_reason_and_one_of_two_words(theme, acting):
    with pytest.raises(Invalid, match="begründen"):
        finish_theme(theme=theme, version=1, result="solved", reason="", **acting)
    with pytest.raises(Invalid, match="hier gelöst"):
        finish_theme(theme=theme, version=1, result="forgotten", reason="Darum.", **acting)


def test_who_moves_at_the_same_time_is_told(theme, acting):
    other = Theme.objects.get()
    move_theme(theme=theme, version=1, stage=Stage.ANALYSE, rung=theme.rung, reason="Erste.", **acting)

    with pytest.raises(Conflict):
        move_theme(theme=other, version=1, stage=Stage.ANALYSE, rung=other.rung, reason="Zweite.", **acting)
    assert theme.moves.count() == 2


@pytest.mark.parametrize("who", ["owner", "statistician", "admin"])
def test_only_coordination_moves_ends_and_names(request, theme, who):
    acting = {"actor": request.getfixturevalue(who).actor, "today": TODAY}

    with pytest.raises(NotAllowed):
        move_theme(theme=theme, version=1, stage=Stage.ANALYSE, rung=theme.rung, reason="Darum.", **acting)
    with pytest.raises(NotAllowed):
        finish_theme(theme=theme, version=1, result="solved", reason="Darum.", **acting)
    with pytest.raises(NotAllowed):
        rename_theme(theme=theme, version=1, title="Anders", summary="", domain=None, **acting)


def test_the_ring_is_closed_and_every_step_can_be_left():
    assert {target for targets in WAYS.values() for target in targets} == set(Stage)
    for stage in Stage:
        assert next_stages(stage)[-1] == stage
        assert all(may_go(stage, target) for target in next_stages(stage))
    assert next_stages(Stage.ADJUST)[0] == Stage.COLLECT
    assert not may_go(Stage.COLLECT, Stage.IMPLEMENT)


def test_a_theme_is_late_from_the_day_after_its_term():
    terms = (60, 60, 90, 180, 180, 90)
    end = term_ends(Stage.COLLECT, OPENED, terms)

    assert standing(Stage.COLLECT, OPENED, end, terms).late_by == 0
    assert standing(Stage.COLLECT, OPENED, date(2023, 11, 1), terms).late_by == 1
