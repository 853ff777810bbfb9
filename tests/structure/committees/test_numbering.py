import pytest

from regelkreis.structure.committees.rules import natural, next_decision_number, next_number


def test_numbers_are_ordered_as_people_read_them():
    assert sorted(["10", "2 b", "3", "2", "1", "2 a"], key=natural) == ["1", "2", "2 a", "2 b", "3", "10"]


def test_a_removed_number_in_between_is_not_given_again():
    assert next_number(["1", "3"]) == "4"
    assert next_number(["2", "2 a", "2 c"], parent="2") == "2 d"
    assert next_number([]) == "1"


def test_a_proposal_has_no_more_parts_than_letters():
    with pytest.raises(ValueError, match="26"):
        next_number(["1", "1 z"], parent="1")


def test_decisions_are_counted_by_year_beyond_ninety_nine():
    assert next_decision_number(2023, ["2022/07"]) == "2023/01"
    assert next_decision_number(2023, ["2023/99"]) == "2023/100"
