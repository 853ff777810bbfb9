"""Kleene's strong tables, and the laws that hold in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regelkreis.methods.logic import Truth, all_of, any_of

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
truths = st.sampled_from(Truth)


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (T, T, T, T),
        (T, U, U, T),
        (T, F, F, T),
        (U, U, U, U),
        (U, F, F, U),
        (F, F, F, F),
    ],
)
def test_the_tables_are_kleenes(left, right, both, either):
    assert left & right is both
    assert right & left is both
    assert left | right is either
    assert right | left is either


@given(truths, truths)
def test_not_turns_and_into_or(left, right):
    assert ~(left & right) is ~left | ~right
    assert ~~left is left


@given(st.lists(truths), st.booleans())
def test_learning_an_unknown_never_turns_a_known_result_around(values, learnt):
    informed = [Truth.of(learnt) if value is U else value for value in values]
    for combine in (all_of, any_of):
        if combine(values) is not U:
            assert combine(informed) is combine(values)


def test_no_answer_is_unknown():
    assert (Truth.of(None), Truth.of(True), Truth.of(False)) == (U, T, F)


def test_a_truth_cannot_be_mistaken_for_yes_or_no():
    with pytest.raises(TypeError, match="neither yes nor no"):
        bool(U)
