import random
from datetime import date

import pytest

from regelkreis.structure.findings.rules import protected, quarters_between, total_shown


@pytest.mark.parametrize("seed", range(300))
def test_what_is_hidden_hides_enough_cases_and_cannot_be_subtracted(seed):
    chance = random.Random(seed)
    people = [f"case-{number}" for number in range(chance.randint(1, 30))]
    cells = {
        f"town-{number}": [chance.choice(people) for _ in range(chance.choice([1, 1, 2, 3, 6, 12]))]
        for number in range(chance.randint(1, 7))
    }
    shown = protected(cells, 5)

    every = [case for cases in cells.values() for case in cases]
    total, _ = total_shown(every, 5)
    for town, count in shown.values.items():
        assert count is None or len(set(cells[town])) >= 5
    if shown.hidden and total is not None:
        behind = {case for town in shown.hidden for case in cells[town]}
        open_sum = sum(count for count in shown.values.values() if count is not None)
        assert len(shown.hidden) > 1 or not open_sum
        assert len(behind) >= 5
        assert total - open_sum == shown.rest


def test_a_single_busy_case_is_not_shown_as_a_town():
    shown = protected({"nord": ["a"] * 9, "sued": ["b", "c", "d", "e", "f", "g"]}, 5)

    assert shown.values == {"nord": None, "sued": None}


def test_quarters_without_a_finding_are_still_quarters():
    found = quarters_between(date(2022, 11, 2), date(2023, 7, 1))

    assert [label for _, label in found] == ["IV/22", "I/23", "II/23", "III/23"]
