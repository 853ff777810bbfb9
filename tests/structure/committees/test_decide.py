from datetime import date

import pytest

from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.structure.committees.models import Decision
from regelkreis.structure.committees.operations import propose, put_on_agenda, record_result, take_decision
from regelkreis.structure.themes.models import Stage, ThemeMove
from tests.cast import TODAY
from tests.structure.cast import build_decision, build_session, build_theme, terms_of


@pytest.fixture
def theme(coordinator):
    return build_theme(coordinator)


@pytest.fixture
def acting(coordinator):
    return {"actor": coordinator.actor, "today": TODAY}


@pytest.fixture
def item(coordinator, theme, acting):
    return put_on_agenda(session=build_session(coordinator), theme=theme, **acting)


@pytest.fixture
def accepted(item, acting):
    proposal = propose(item=item, text="Eine feste Ansprechperson.", **acting)
    record_result(proposal=proposal, version=1, result="accepted", **acting)
    return proposal


def test_a_decision_carries_its_theme_to_being_put_into_effect(coordinator, theme, accepted, acting):
    decision = take_decision(proposal=accepted, terms=terms_of(coordinator), **acting)

    theme.refresh_from_db()
    assert decision.number == "2023/01"
    assert (decision.theme, decision.taken_on) == (theme, date(2023, 5, 10))
    assert (theme.stage, theme.stage_since) == (Stage.IMPLEMENT, TODAY)
    assert theme.moves.last().kind == ThemeMove.Kind.DECIDED


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("owner", "zuständig"),
        ("indicator", "Kennzahl"),
        ("effect_from", "ab wann"),
        ("expires_on", "abläuft"),
        ("look_on", "nach der Wirkung gesehen"),
    ],
)
def test_a_decision_without_owner_days_or_indicator_is_refused_in_words(
    coordinator, accepted, acting, missing, sentence
):
    with pytest.raises(Invalid, match=sentence) as refusal:
        take_decision(proposal=accepted, terms=terms_of(coordinator, **{missing: None}), **acting)

    assert list(refusal.value.errors) == [missing]
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"effect_from": date(2023, 5, 9)}, "effect_from"),
        ({"expires_on": date(2023, 5, 31)}, "expires_on"),
        ({"look_on": date(2023, 6, 1)}, "look_on"),
    ],
)
def test_days_that_do_not_fit_together_are_refused(coordinator, accepted, acting, changes, field):
    with pytest.raises(Invalid) as refusal:
        take_decision(proposal=accepted, terms=terms_of(coordinator, **changes), **acting)

    assert list(refusal.value.errors) == [field]


def test_only_what_was_accepted_becomes_a_decision_and_only_once(coordinator, item, accepted, acting):
    rejected = propose(item=item, text="Nichts tun.", **acting)
    record_result(proposal=rejected, version=1, result="rejected", **acting)
    take_decision(proposal=accepted, terms=terms_of(coordinator), **acting)

    with pytest.raises(Invalid, match="angenommenen"):
        take_decision(proposal=rejected, terms=terms_of(coordinator), **acting)
    with pytest.raises(Invalid, match="schon einen Beschluss"):
        take_decision(proposal=accepted, terms=terms_of(coordinator), **acting)


def test_decisions_are_numbered_by_the_year_of_their_session(coordinator):
    numbers = [
        build_decision(coordinator, on=day, effect_from=day).number
        for day in (date(2022, 12, 1), date(2023, 5, 10), date(2023, 6, 14))
    ]

    assert numbers == ["2022/01", "2023/01", "2023/02"]


def test_case_managers_decide_nothing_and_strangers_see_nothing(
    coordinator, owner, stranger, statistician, accepted
):
    with pytest.raises(NotAllowed):
        take_decision(proposal=accepted, terms=terms_of(coordinator), actor=owner.actor, today=TODAY)

    build_decision(coordinator)
    assert Decision.objects.visible_to(owner.actor).count() == 1
    assert not Decision.objects.visible_to(stranger.actor).exists()
    assert not Decision.objects.visible_to(statistician.actor).exists()


def test_amended_keeps_the_wording_the_body_agreed_to(coordinator, item, acting):
    proposal = propose(item=item, text="Eine Person je Stadt.", **acting)
    with pytest.raises(Invalid, match="geänderten Wortlaut"):
        record_result(proposal=proposal, version=1, result="amended", **acting)
    record_result(
        proposal=proposal, version=1, result="amended", amended_text="Eine je zwei Städte.", **acting
    )

    decision = take_decision(proposal=proposal, terms=terms_of(coordinator), **acting)

    assert decision.text == "Eine je zwei Städte."


def test_a_result_is_not_known_before_the_session(coordinator, theme, acting):
    item = put_on_agenda(session=build_session(coordinator, date(2023, 12, 3)), theme=theme, **acting)
    proposal = propose(item=item, text="Eine Person je Stadt.", **acting)

    with pytest.raises(Invalid, match="steht noch bevor"):
        record_result(proposal=proposal, version=1, result="accepted", **acting)
