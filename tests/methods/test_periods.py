"""Days, months and years as the civil code counts them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regelkreis.methods.periods import (
    Period,
    add_months,
    add_years,
    age_on,
    gaps,
    months_between,
    overlaps,
    years_between,
)

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def periods(draw):
    first, last = sorted((draw(days), draw(days)))
    start, end = draw(st.sampled_from([(first, last), (None, last), (first, None)]))
    return Period(start, end)


@given(days, st.integers(0, 90))
def test_years_are_complete_on_the_day_that_adding_them_gives(start, years):
    complete = add_years(start, years)
    assert years_between(start, complete) == years
    assert years_between(start, complete - timedelta(days=1)) == years - 1


@given(days, st.integers(-600, 600))
def test_months_keep_the_day_or_move_to_the_first_of_the_next(start, months):
    result = add_months(start, months)
    number = (result.year - start.year) * 12 + result.month - start.month
    assert (number, result.day) in [(months, start.day), (months + 1, 1)]


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2023, 2, 28), 22),
        (date(2023, 3, 1), 23),
        (date(2024, 2, 28), 23),
        (date(2024, 2, 29), 24),
    ],
)
def test_born_on_29_february_the_year_is_complete_on_1_march_of_a_common_year(day, age):
    assert age_on(date(2000, 2, 29), day) == age


def test_under_27_ends_the_day_before_the_27th_birthday():
    born = date(1996, 8, 31)
    assert age_on(born, date(2023, 8, 30)) == 26
    assert age_on(born, date(2023, 8, 31)) == 27


def test_beyond_the_calendar_there_is_no_day():
    with pytest.raises(ValueError, match="year"):
        add_years(date(2000, 1, 1), 9000)


def test_a_period_contains_both_its_ends():
    period = Period(date(2023, 5, 10), date(2024, 12, 31))
    assert period.contains(date(2023, 5, 10))
    assert period.contains(date(2024, 12, 31))
    assert not period.contains(date(2023, 5, 9))
    assert not period.contains(date(2025, 1, 1))


def test_a_period_without_dates_contains_every_day():
    assert Period().contains(date.min)
    assert Period().contains(date.max)


def test_a_period_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2023, 2, 1), date(2023, 1, 31))


@given(periods(), periods())
def test_two_periods_overlap_when_a_border_of_one_lies_in_the_other(one, other):
    borders = [other.contains(one.first), one.contains(other.first)]
    assert one.overlaps(other) is any(borders)
    assert other.overlaps(one) is one.overlaps(other)


@given(st.lists(periods(), max_size=6))
def test_overlaps_are_found_if_and_only_if_there_are_some(several):
    pairs = [(a, b) for i, a in enumerate(several) for b in several[i + 1 :] if a.overlaps(b)]
    assert bool(overlaps(several)) is bool(pairs)
    assert all(a.overlaps(b) for a, b in overlaps(several))


@given(st.lists(periods(), max_size=6), days)
def test_a_gap_holds_exactly_the_uncovered_days_inside(several, day):
    covered = any(period.contains(day) for period in several)
    inside = bool(several) and min(p.first for p in several) <= day <= max(p.last for p in several)
    assert any(gap.contains(day) for gap in gaps(several)) is (inside and not covered)


def test_periods_that_touch_leave_no_gap():
    until_april = Period(None, date(2023, 4, 30))
    from_may = Period(date(2023, 5, 1), None)
    assert gaps([from_may, until_april]) == []
    assert overlaps([from_may, until_april]) == []


def test_months_are_counted_across_the_turn_of_the_year():
    assert months_between(date(2022, 12, 31), date(2023, 1, 1)) == [date(2022, 12, 1), date(2023, 1, 1)]
