"""Whether something moved after a decision, and by which rule that was decided."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regelkreis.methods.change import (
    Demands,
    Direction,
    Month,
    Rule,
    Side,
    Verdict,
    compare,
    medians,
    rates,
    shares,
)
from regelkreis.methods.periods import add_months

EFFECTIVE = date(2023, 6, 1)
USUAL = [120, 130, 118, 125, 121, 128, 117, 124]


def months(before, after, cases=5):
    """Return months up to and from the day of effect; None is a month with too few cases."""
    values = [*before, *after]
    first = add_months(EFFECTIVE, -len(before))
    return [
        Month(add_months(first, number), cases if value is not None else 1, value)
        for number, value in enumerate(values)
    ]


def judged(before, after, direction=Direction.LOWER, **more):
    found = compare(months(before, after), effective=EFFECTIVE, direction=direction, **more)
    return found.verdict, found.rule


def test_eight_months_in_a_row_below_the_earlier_median_have_moved():
    after = [122, 121, 120, 121, 119, 120, 121, 118, 130]
    assert judged(USUAL, after) == (Verdict.MOVED, Rule.RUN_BEYOND_MEDIAN)


def test_six_months_are_enough_if_all_of_them_lie_below():
    assert judged(USUAL, [110] * 6) == (Verdict.MOVED, Rule.RUN_BEYOND_MEDIAN)
    assert judged(USUAL, [120, 121, 120, 135, 121, 120]) == (Verdict.NOT_MOVED, Rule.USUAL_VARIATION)


def test_a_month_beyond_the_limit_has_moved_if_the_median_followed():
    assert judged(USUAL, [60, 130, 119, 126, 118, 120]) == (Verdict.MOVED, Rule.MONTH_BEYOND_LIMIT)
    assert judged(USUAL, [60, 130, 129, 126, 128, 125]) == (Verdict.NOT_MOVED, Rule.USUAL_VARIATION)


def test_the_usual_ups_and_downs_have_not_moved():
    assert judged(USUAL, [119, 127, 118, 126, 121, 125]) == (Verdict.NOT_MOVED, Rule.USUAL_VARIATION)


def test_the_same_values_as_before_have_not_moved():
    assert judged([10] * 6, [10] * 8) == (Verdict.NOT_MOVED, Rule.USUAL_VARIATION)


def test_a_change_for_the_worse_is_not_called_moved():
    assert judged(USUAL, [200] * 8) == (Verdict.NOT_MOVED, Rule.OTHER_DIRECTION)
    assert judged(USUAL, [200] * 8, Direction.HIGHER)[0] is Verdict.MOVED


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (USUAL[:3], [60] * 8, Rule.TOO_FEW_CASES_BEFORE),
        (USUAL, [60] * 3, Rule.TOO_FEW_CASES_AFTER),
        (USUAL[:5], [60] * 8, Rule.TOO_FEW_MONTHS_BEFORE),
        (USUAL, [60] * 5, Rule.TOO_FEW_MONTHS_AFTER),
        ([], [], Rule.TOO_FEW_CASES_BEFORE),
    ],
)
def test_with_too_few_cases_or_months_nothing_is_said(before, after, rule):
    assert judged(before, after) == (Verdict.TOO_FEW, rule)


def test_a_site_may_ask_for_less():
    demands = Demands(cases=10, months=3)
    assert judged(USUAL[:3], [60] * 3, demands=demands)[0] is Verdict.MOVED


def test_months_with_too_few_cases_are_gaps_and_count_for_nothing():
    found = compare(
        months([None, *USUAL], [110, None, 110, 110, 110, 110, 110]),
        effective=EFFECTIVE,
        direction=Direction.LOWER,
    )
    assert found.points[0].value is None
    assert len(found.before.values) == 8
    assert found.verdict is Verdict.MOVED


def test_the_limits_lie_3_145_median_ranges_around_the_median():
    found = compare(months([10, 12, 11, 15, 14, 13], []), effective=EFFECTIVE, direction=Direction.LOWER)
    assert found.lower == pytest.approx(12.5 - 3.145)
    assert found.upper == pytest.approx(12.5 + 3.145)


def test_months_that_do_not_vary_give_no_limits():
    found = compare(months([10] * 8, [9] * 6), effective=EFFECTIVE, direction=Direction.LOWER)
    assert (found.lower, found.upper, found.beyond) == (None, None, 0)


def test_the_month_within_which_the_decision_takes_effect_belongs_to_neither_side():
    found = compare(months(USUAL, [110] * 7), effective=date(2023, 6, 15), direction=Direction.LOWER)
    sides = {point.month: point.side for point in found.points}
    assert sides[date(2023, 5, 1)] is Side.BEFORE
    assert sides[date(2023, 6, 1)] is Side.BETWEEN
    assert sides[date(2023, 7, 1)] is Side.AFTER
    assert found.before.cases + found.after.cases == 5 * 14


@pytest.mark.parametrize(("expected", "reached"), [(70.0, False), (110.0, True), (None, None)])
def test_whether_the_expected_size_is_reached_is_said_apart_from_the_verdict(expected, reached):
    found = compare(
        months(USUAL, [110] * 8), effective=EFFECTIVE, direction=Direction.LOWER, expected=expected
    )
    assert (found.verdict, found.reached) == (Verdict.MOVED, reached)


values = st.lists(st.one_of(st.none(), st.integers(0, 200)), max_size=14)


@given(values, values)
def test_what_moved_lower_has_never_moved_higher(before, after):
    lower = judged(before, after, Direction.LOWER)[0]
    higher = judged(before, after, Direction.HIGHER)[0]
    assert not (lower is Verdict.MOVED and higher is Verdict.MOVED)
    assert (lower is Verdict.TOO_FEW) is (higher is Verdict.TOO_FEW)


@given(st.lists(st.tuples(st.dates(date(2022, 1, 1), date(2023, 12, 31)), st.integers(0, 300)), max_size=60))
def test_every_month_between_the_first_and_the_last_is_there_and_no_case_is_lost(observations):
    found = medians(observations)
    assert sum(month.cases for month in found) == len(observations)
    assert all(add_months(one.first, 1) == two.first for one, two in pairwise(found))
    assert all((month.value is None) is (month.cases < 5) for month in found)


def test_shares_are_per_cent_of_the_months_cases():
    found = shares([(date(2023, 1, day), day <= 3) for day in range(1, 13)])
    assert found == [Month(date(2023, 1, 1), 12, 25.0)]


def test_rates_are_per_hundred_running_cases_and_a_month_without_events_is_zero():
    running = {date(2023, 1, 1): 50, date(2023, 2, 1): 40, date(2023, 3, 1): 4}
    found = rates([date(2023, 1, 31), date(2023, 1, 2)], running)
    assert [month.value for month in found] == [4.0, 0.0, None]
