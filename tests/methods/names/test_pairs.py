"""The labelled pairs: how many are found, and how many of what is found is right."""

from datetime import datetime

import pytest

from regelkreis.methods.names import MEASURED, Identity, compare, index_keys
from tests.methods.names.pairs import SAME_PERSON, TWO_PEOPLE


def record(text):
    *names, born = text.split()
    given, family = (" ".join(names[:-1]), names[-1].replace("_", " "))
    day = None if born == "-" else datetime.strptime(born, "%d.%m.%Y").date()
    return Identity("" if given == "-" else given, family, day)


def pairs(text):
    return [tuple(record(side) for side in line.split("|")) for line in text.splitlines() if line]


SAME, DIFFERENT = pairs(SAME_PERSON), pairs(TWO_PEOPLE)


def is_found(one, other):
    return bool(index_keys(one) & index_keys(other)) and compare(one, other).is_alike


def test_precision_and_recall_are_those_that_are_told():
    right = sum(is_found(one, other) for one, other in SAME)
    wrong = sum(is_found(one, other) for one, other in DIFFERENT)

    assert (100 * right // (right + wrong), 100 * right // len(SAME)) == MEASURED


@pytest.mark.parametrize(("one", "other"), [*SAME, *DIFFERENT])
def test_the_order_of_two_records_changes_nothing(one, other):
    here, there = compare(one, other), compare(other, one)

    assert here.score == there.score
    assert {reason.why for reason in here.reasons} == {reason.why for reason in there.reasons}
