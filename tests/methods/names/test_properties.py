"""What holds of any two names: a record is like itself, order does not matter, nothing leaves the scale."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regelkreis.methods.names import Agreement, Identity, agreement, compare, index_keys
from regelkreis.methods.names.distance import nearness, slips
from regelkreis.methods.names.folding import fold
from regelkreis.methods.names.sounds import MOST, sounds_of

letters = st.text("aeiouybcdfghjklmnpqrstvwxzäöüßşçğıžčćđł'- ", max_size=14)
anything = st.text(max_size=14)
days = st.none() | st.dates(date(1930, 1, 1), date(2023, 12, 31))
records = st.builds(Identity, given=letters | anything, family=letters | anything, born=days)
named = records.filter(lambda one: bool(fold(one.given)) and bool(fold(one.family)))
words = st.text("abcdehijkmstuvwxyz", max_size=10)


@given(named)
def test_a_record_is_wholly_like_itself_but_for_a_placeholder_birth(one):
    found = compare(one, one)

    assert found.score == (1.0 if found.birth is not Agreement.PLACEHOLDER else 0.97)
    assert index_keys(one) or not any(sounds_of(part) for part in fold(one.given).split())


@given(records, records)
def test_the_order_of_two_records_does_not_matter(one, other):
    here, there = compare(one, other), compare(other, one)

    assert here.score == there.score
    assert here.birth is there.birth
    assert 0 <= here.score <= 1


@given(days, days)
def test_birth_dates_agree_in_both_directions(one, other):
    assert agreement(one, other) is agreement(other, one)


@given(words, words, words)
def test_slips_are_symmetric_and_none_means_equal(one, other, third):
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) is (one == other)
    assert slips(one, other) <= max(len(one), len(other))


@given(words, words)
def test_nearness_is_symmetric_and_whole_for_equal_words_only(one, other):
    assert nearness(one, other) == pytest.approx(nearness(other, one))
    assert (nearness(one, other) == 1.0) is (one == other)


@given(anything)
def test_folding_leaves_plain_letters_and_single_spaces(text):
    folded = fold(text)

    assert all("a" <= letter <= "z" for letter in folded.replace(" ", ""))
    assert fold(folded) == folded


@given(words)
def test_no_part_is_heard_in_more_ways_than_the_limit(word):
    assert len(sounds_of(word)) <= MOST


@given(records)
def test_day_and_month_may_change_places_without_losing_a_key(one):
    if one.born is None or one.born.day > 12:
        return
    turned = Identity(one.given, one.family, date(one.born.year, one.born.day, one.born.month))

    assert index_keys(turned) == index_keys(one)
