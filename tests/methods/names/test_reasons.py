"""Why two records look alike is said by observations that a page can put into words."""

from datetime import date

import pytest

from regelkreis.methods.names import Agreement, Identity, Why, compare

BORN = date(1990, 4, 1)


def reasons(ours, theirs):
    return [reason.why for reason in compare(ours, theirs).reasons]


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (("Yousef", "Sahil"), ("Jusuf", "Sahil"), [Why.SOUND, Why.SAME]),
        (("Mehmet", "Sahil"), ("Mamadou", "Sahil"), [Why.VARIANT, Why.SAME]),
        (("Omid", "Al-Hallabi"), ("Omid", "Hallabi"), [Why.SAME, Why.ARTICLE]),
        (("Omid", "Alhallabi"), ("Omid", "Hallabi"), [Why.SAME, Why.ARTICLE]),
        (("Omid", "Ghorbandi"), ("Omid", "Ghorbanli"), [Why.SAME, Why.SPELLING]),
        (("Sahil", "Omid"), ("Omid", "Sahil"), [Why.SAME, Why.SAME, Why.SWAPPED]),
        (("Omid Reza", "Sahil"), ("Omid", "Sahil"), [Why.EXTRA_PART, Why.SAME]),
        (("Omid Reza", "Sahil"), ("Omid", "Reza Sahil"), [Why.DIVIDED]),
        (("", "Sahil"), ("Omid", "Sahil"), [Why.SAME, Why.GIVEN_MISSING]),
        (("Omid", ""), ("Omid", "Sahil"), [Why.SAME, Why.FAMILY_MISSING]),
    ],
)
def test_each_observation_has_its_name(ours, theirs, expected):
    assert reasons(Identity(*ours), Identity(*theirs)) == expected


def test_a_reason_quotes_the_names_as_they_are_written():
    first = compare(Identity("Yousef", "Sahil"), Identity("Jusuf", "Sahil")).reasons[0]

    assert (first.ours, first.theirs) == ("Yousef", "Jusuf")


def test_another_family_name_is_no_wall_where_given_name_and_birth_are_the_same():
    found = compare(Identity("Rasha", "Hallabi", BORN), Identity("Rasha", "Mansour", BORN))

    assert found.is_alike
    assert found.reasons[-1].why is Why.FAMILY_DIFFERS
    assert not compare(Identity("Rasha", "Hallabi"), Identity("Rasha", "Mansour")).is_alike


@pytest.mark.parametrize(
    ("other", "expected", "is_alike"),
    [
        (None, Agreement.UNKNOWN, True),
        (BORN, Agreement.SAME, True),
        (date(1990, 1, 4), Agreement.SWAPPED, True),
        (date(1990, 4, 11), Agreement.SLIP, True),
        (date(1980, 4, 1), Agreement.SLIP, True),
        (date(1991, 1, 1), Agreement.PLACEHOLDER, True),
        (date(1995, 1, 1), Agreement.DIFFERENT, False),
        (date(1990, 10, 28), Agreement.SAME_YEAR, False),
        (date(1971, 11, 24), Agreement.DIFFERENT, False),
    ],
)
def test_a_birth_date_weighs_what_the_names_say(other, expected, is_alike):
    found = compare(Identity("Yousef", "Sahil", BORN), Identity("Jusuf", "Sahil", other))

    assert found.birth is expected
    assert found.is_alike is is_alike
