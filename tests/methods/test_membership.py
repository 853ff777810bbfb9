"""Who belongs to a target group, and why."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regelkreis.methods.logic import Truth
from regelkreis.methods.membership import (
    AllOf,
    AnyOf,
    Condition,
    Not,
    Operator,
    evaluate,
    facts_of,
    parse,
)

DAY = date(2023, 8, 31)
TOLERATED_OVER_27 = {
    "all": [
        {"fact": "residence_status", "in": ["toleration", "asylum_permission"]},
        {"fact": "birth_date", "age_at_least": 27},
    ]
}


def result(rule, **facts):
    return evaluate(parse(rule), facts, DAY)


def test_who_meets_every_condition_belongs_and_each_is_a_reason():
    found = result(TOLERATED_OVER_27, residence_status="toleration", birth_date=date(1990, 1, 1))
    assert found.truth is Truth.TRUE
    assert [reason.condition.fact for reason in found.reasons] == ["residence_status", "birth_date"]
    assert found.missing == ()


def test_who_fails_one_condition_does_not_belong_and_only_that_one_is_the_reason():
    found = result(TOLERATED_OVER_27, residence_status="toleration", birth_date=date(2001, 1, 1))
    assert found.truth is Truth.FALSE
    (reason,) = found.reasons
    assert (reason.condition.fact, reason.found, reason.truth) == (
        "birth_date",
        date(2001, 1, 1),
        Truth.FALSE,
    )


def test_a_missing_fact_leaves_it_open_and_is_named():
    found = result(TOLERATED_OVER_27, residence_status="toleration")
    assert found.truth is Truth.UNKNOWN
    assert found.missing == ("birth_date",)


def test_a_missing_fact_that_cannot_matter_is_not_asked_for():
    found = result(TOLERATED_OVER_27, birth_date=date(2001, 1, 1))
    assert found.truth is Truth.FALSE
    assert found.missing == ()


def test_an_empty_text_is_a_missing_fact():
    assert result(TOLERATED_OVER_27, residence_status="", birth_date=None).missing == (
        "residence_status",
        "birth_date",
    )


def test_an_answered_no_is_not_missing():
    rule = {"fact": "multiple_needs"}
    assert result(rule, multiple_needs=False).truth is Truth.FALSE
    assert result(rule).truth is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("condition", "value", "truth"),
    [
        ({"fact": "nationality", "is": "ROU"}, "ROU", Truth.TRUE),
        ({"fact": "nationality", "in": ["ROU", "BGR"]}, "SYR", Truth.FALSE),
        ({"fact": "nationality", "not_in": ["ROU", "BGR"]}, "SYR", Truth.TRUE),
        ({"fact": "unaccompanied_minor", "is": False}, False, Truth.TRUE),
        ({"fact": "birth_date", "age_below": 18}, date(2005, 9, 1), Truth.TRUE),
        ({"fact": "birth_date", "age_below": 18}, date(2005, 8, 31), Truth.FALSE),
        ({"fact": "arrived_on", "years_since_less_than": 2}, date(2021, 9, 1), Truth.TRUE),
        ({"fact": "arrived_on", "years_since_less_than": 2}, date(2021, 8, 31), Truth.FALSE),
        ({"fact": "arrived_on", "years_since_at_least": 2}, date(2021, 8, 31), Truth.TRUE),
        ({"fact": "arrived_on", "before": date(2017, 11, 1)}, date(2017, 10, 31), Truth.TRUE),
        ({"fact": "arrived_on", "before": "2017-11-01"}, date(2017, 11, 1), Truth.FALSE),
        ({"fact": "arrived_on", "after": "2017-11-01"}, date(2017, 11, 2), Truth.TRUE),
    ],
)
def test_every_condition_draws_its_line_where_it_says(condition, value, truth):
    assert result(condition, **{condition["fact"]: value}).truth is truth


def test_two_conditions_on_one_fact_must_both_hold():
    young_adult = {"fact": "birth_date", "age_at_least": 18, "age_below": 27}
    assert result(young_adult, birth_date=date(2000, 1, 1)).truth is Truth.TRUE
    assert result(young_adult, birth_date=date(2010, 1, 1)).truth is Truth.FALSE


def test_under_a_not_the_reason_says_that_it_is_turned_around():
    found = result({"not": {"fact": "in_case_management_before"}}, in_case_management_before=False)
    (reason,) = found.reasons
    assert found.truth is Truth.TRUE
    assert (reason.truth, reason.negated) == (Truth.FALSE, True)


def test_one_way_into_the_group_is_enough():
    rule = {"any": [{"fact": "multiple_needs"}, {"fact": "integration_residence"}]}
    found = result(rule, integration_residence=True)
    assert found.truth is Truth.TRUE
    assert [reason.condition.fact for reason in found.reasons] == ["integration_residence"]


def test_a_rule_names_the_facts_it_needs_once_each():
    rule = {"any": [TOLERATED_OVER_27, {"not": {"fact": "birth_date", "age_below": 20}}]}
    assert facts_of(parse(rule)) == ("residence_status", "birth_date")


FLAGS = ["a", "b", "c", "d"]
leaves = st.builds(Condition, st.sampled_from(FLAGS), st.just(Operator.IS), st.booleans())
rules = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=3).map(lambda several: AllOf(tuple(several))),
        st.lists(parts, min_size=1, max_size=3).map(lambda several: AnyOf(tuple(several))),
        parts.map(Not),
    ),
    max_leaves=8,
)
answers = st.dictionaries(st.sampled_from(FLAGS), st.booleans())


@given(rules, answers)
def test_with_every_missing_fact_answered_the_result_is_known(rule, facts):
    everything = {**dict.fromkeys(FLAGS, True), **facts}
    assert evaluate(rule, everything, DAY).truth is not Truth.UNKNOWN


@given(rules, answers, answers)
def test_facts_that_are_not_named_as_missing_leave_an_open_result_open(rule, facts, more):
    found = evaluate(rule, facts, DAY)
    others = {name: value for name, value in more.items() if name not in found.missing}
    assert evaluate(rule, {**others, **facts}, DAY).truth is found.truth


@given(rules, answers)
def test_something_is_missing_if_and_only_if_the_result_is_open(rule, facts):
    found = evaluate(rule, facts, DAY)
    assert bool(found.missing) is (found.truth is Truth.UNKNOWN)
    assert not set(found.missing) & set(facts)


@given(rules, answers)
def test_the_reasons_alone_would_have_led_to_the_same_result(rule, facts):
    found = evaluate(rule, facts, DAY)
    decisive = {reason.condition.fact for reason in found.reasons}
    kept = {name: value for name, value in facts.items() if name in decisive}
    assert evaluate(rule, kept, DAY).truth is found.truth
