"""What of the caseload may be shown to those who may know counted figures only."""

import pytest

from regelkreis.reporting.caseload.counting import CountedPost, Load
from regelkreis.reporting.caseload.protecting import FIGURES, counted, exact


def posts(**loads):
    return [CountedPost(code, code, "Kreis", Load(**load)) for code, load in loads.items()]


def test_exact_figures_are_as_they_are():
    shown = exact(posts(a={"open": 3, "silent": 1}, b={"open": 4}))
    assert shown.by_post["a"]["silent"] == 1
    assert shown.total["open"] == 7
    assert shown.is_whole


def test_large_figures_are_shown_with_their_sum():
    shown = counted(posts(a={"open": 20}, b={"open": 12}), smallest=5)
    assert [shown.by_post[code]["open"] for code in "ab"] == [20, 12]
    assert shown.total["open"] == 32
    assert shown.is_whole


def test_a_small_figure_is_hidden_and_one_more_with_it():
    shown = counted(posts(a={"open": 20}, b={"open": 12}, c={"open": 3}), smallest=5)
    assert [shown.by_post[code]["open"] for code in "abc"] == [20, None, None]
    assert shown.total["open"] == 35


@pytest.mark.parametrize(
    ("silent", "seen"), [(0, 0), (1, None), (4, None), (5, 5), (7, 7), (8, None), (11, None), (12, 12)]
)
def test_a_part_is_shown_where_neither_it_nor_the_rest_is_small(silent, seen):
    shown = counted(posts(a={"open": 12, "silent": silent}), smallest=5)
    assert shown.by_post["a"]["silent"] == seen
    assert shown.total["silent"] == seen


def test_a_part_is_hidden_where_its_whole_is():
    shown = counted(posts(a={"open": 20, "silent": 6}, b={"open": 7, "silent": 7}, c={"open": 2}), smallest=5)
    assert shown.by_post["b"]["open"] is None
    assert shown.by_post["b"]["silent"] is None


def test_the_sum_of_parts_is_hidden_with_any_of_them():
    shown = counted(posts(a={"open": 20, "silent": 10}, b={"open": 20, "silent": 2}), smallest=5)
    assert (shown.by_post["a"]["silent"], shown.by_post["b"]["silent"]) == (10, None)
    assert shown.total["silent"] is None


def test_the_smallest_group_is_the_sites():
    load = {"a": {"open": 8, "opened": 8, "opened_lately": 8}}
    assert counted(posts(**load), smallest=5).by_post["a"]["open"] == 8
    assert counted(posts(**load), smallest=10).by_post["a"]["open"] is None


def test_without_posts_nothing_is_hidden():
    assert counted([], smallest=5).total == dict.fromkeys(FIGURES, 0)
