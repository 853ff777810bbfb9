"""No count of people below the threshold can be read or subtracted from what is shown."""

from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from regelkreis.methods.disclosure import at_least, protect

tables = st.dictionaries(st.sampled_from("ABCDEFGHI"), st.integers(0, 30), max_size=9)
thresholds = st.integers(2, 10)


def test_a_table_without_small_counts_is_shown_whole():
    shown = protect({"Hilden": 9, "Haan": 0, "Erkrath": 5})
    assert shown.values == {"Hilden": 9, "Haan": 0, "Erkrath": 5}
    assert (shown.total, shown.rest, shown.is_whole) == (14, None, True)


def test_one_small_count_takes_the_next_smallest_with_it():
    shown = protect({"Hilden": 40, "Haan": 8, "Erkrath": 3, "Velbert": 0})
    assert shown.values == {"Hilden": 40, "Haan": None, "Erkrath": None, "Velbert": 0}
    assert (shown.hidden, shown.rest, shown.total) == (("Haan", "Erkrath"), 11, 51)


def test_two_small_counts_that_are_wide_enough_together_need_no_third():
    assert protect({"A": 4, "B": 3, "C": 9}).values == {"A": None, "B": None, "C": 9}


def test_small_counts_that_fill_their_sum_completely_take_a_third():
    assert protect({"A": 1, "B": 1, "C": 9, "D": 12}).values == {"A": None, "B": None, "C": None, "D": 12}


def test_all_ones_are_hidden_together_with_the_zeros():
    shown = protect({"A": 1, "B": 1, "C": 1, "D": 1, "E": 1, "F": 0})
    assert set(shown.values.values()) == {None}
    assert shown.says_nothing
    assert (shown.total, shown.possible) == (5, 6)


def test_a_total_below_the_threshold_is_hidden_too():
    shown = protect({"A": 3, "B": 0})
    assert (shown.values, shown.total, shown.rest) == ({"A": None, "B": None}, None, None)


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="never negative"):
        protect({"A": -1})


@given(st.integers(0, 100), thresholds)
def test_a_single_count_is_shown_from_the_threshold_on(number, threshold):
    assert at_least(number, threshold) == (number if number >= threshold else None)


@given(tables, thresholds)
def test_no_count_between_zero_and_the_threshold_is_ever_shown(counts, threshold):
    shown = protect(counts, threshold)
    for key, value in shown.values.items():
        assert value is None or (value == counts[key] and not 0 < value < threshold)
    for number in (shown.total, shown.rest):
        assert number is None or number == 0 or number >= threshold


@given(tables, thresholds)
def test_what_is_suppressed_covers_two_cells_and_the_threshold_or_the_total_is_hidden_as_well(
    counts, threshold
):
    shown = protect(counts, threshold)
    if shown.hidden and shown.total is not None:
        assert len(shown.hidden) >= 2
        assert sum(counts[key] for key in shown.hidden) == shown.rest >= threshold


@given(tables, thresholds)
def test_subtraction_leaves_each_suppressed_cell_at_least_as_many_values_as_the_threshold(counts, threshold):
    shown = protect(counts, threshold)
    if shown.hidden:
        assert shown.possible >= threshold


@given(st.dictionaries(st.sampled_from("ABCD"), st.integers(0, 9), min_size=1), st.integers(2, 4))
def test_an_attacker_who_tries_every_table_finds_as_many_values_as_promised(counts, threshold):
    shown = protect(counts, threshold)
    assume(shown.hidden and shown.total is not None)
    zero_is_possible = len(shown.hidden) == len(shown.values)
    left = shown.total - sum(value for value in shown.values.values() if value is not None)
    tried = product(range(0 if zero_is_possible else 1, left + 1), repeat=len(shown.hidden))
    fitting = [cells for cells in tried if sum(cells) == left]
    for column in zip(*fitting, strict=True):
        assert len(set(column)) >= max(threshold, shown.possible)


@given(tables, thresholds)
def test_the_order_of_the_rows_is_kept(counts, threshold):
    assert list(protect(counts, threshold).values) == list(counts)
