"""Reports for those who may know counted figures only: nothing small is shown or can be had."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regelkreis.methods.disclosure import THRESHOLD
from regelkreis.reporting.forms import month_ends
from regelkreis.reporting.suppression import SIGN, counted
from regelkreis.reporting.tables import Column, Report, Row, Table, sums

DAY = date(2023, 8, 31)


def table(rows, identifier="active_by_main_topic"):
    made = tuple(Row(*row) for row in rows)
    return Table(
        id=identifier,
        title="Titel",
        day=DAY,
        stub="Was",
        unit="eine Person",
        columns=(Column("persons", "Personen"),),
        rows=made,
        total=sums(made, 1),
    )


def report(*tables):
    return Report("progress", "T", "kreis", "Kreis", None, "Kreis", DAY, DAY, "internal", 1, tables)


def flat(counts):
    return table([(f"r{place}", f"r{place}", 0, (count,)) for place, count in enumerate(counts)])


def shown(result):
    return [row.values[0] for row in result.tables[0].rows]


COUNTS = st.lists(st.integers(0, 30), min_size=1, max_size=9)


@given(COUNTS)
def test_no_small_figure_is_shown_and_none_follows_from_the_sum(counts):
    result = counted(report(flat(counts)))
    values, total = shown(result), result.tables[0].total[0]

    assert not [value for value in values if value is not None and 0 < value < THRESHOLD]
    hidden = [count for count, value in zip(counts, values, strict=True) if value is None]
    if hidden and total is not None:
        rest = total - sum(value for value in values if value is not None)
        assert rest == sum(hidden)
        assert len(hidden) >= 2
        assert rest - len(hidden) + 1 >= THRESHOLD or 0 in hidden
    if total is None:
        assert 0 < sum(counts) < THRESHOLD


@given(st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), min_size=1, max_size=6))
def test_what_the_reader_knows_is_no_way_to_what_others_hold(pairs):
    own, others = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    whole = [mine + theirs for mine, theirs in pairs]
    values = shown(counted(report(flat(whole)), known=report(flat(own))))

    for mine, theirs, value in zip(own, others, values, strict=True):
        if 0 < theirs < THRESHOLD:
            assert value is None
        if value is not None:
            assert value == mine + theirs


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_a_part_is_not_had_by_subtraction_from_its_row(first, second, beside, other):
    rows = [
        ("1", "eins", 0, (first + second + beside,)),
        ("1a", "davon a", 1, (first,)),
        ("1b", "davon b", 1, (second,)),
        ("2", "zwei", 0, (other,)),
    ]
    values = shown(counted(report(table(rows))))

    assert not [value for value in values if value is not None and 0 < value < THRESHOLD]
    if values[0] is not None and None in values[1:3] and values[1:3].count(None) == 1:
        # With one part hidden, what nobody sees is the part and the cases beside the parts together.
        hidden = first if values[1] is None else second
        assert hidden + beside >= THRESHOLD
        assert beside > 0
    if values[0] is None:
        assert values[1:3] == [None, None]


def test_posts_are_no_columns_of_counted_figures():
    rows = (Row("3", "drei", 0, (8, 2, 10)),)
    columns = (Column("a", "A"), Column("b", "B"), Column("total", "Summe"))
    split = Table("active_by_target_group_and_post", "T", DAY, "Z", "eine Person", columns, rows, (8, 2, 10))
    result = counted(report(split)).tables[0]

    assert [column.id for column in result.columns] == ["total"]
    assert (result.rows[0].values, result.total) == ((10,), (10,))


def test_the_table_says_that_and_how_narrowly_something_is_hidden():
    result = counted(report(flat([12, 8, 3]))).tables[0]

    assert result.notes[0].startswith(f"{SIGN} nicht gezeigt: unter 5")
    assert result.notes[1] == "Jeder nicht gezeigte Wert kann noch 10 verschiedene Größen haben."


def test_figures_without_small_ones_stay_whole():
    result = counted(report(flat([12, 8, 0])))

    assert shown(result) == [12, 8, 0]
    assert result.tables[0].notes == ()


@pytest.mark.parametrize(
    ("today", "newest"),
    [
        (date(2023, 11, 20), date(2023, 10, 31)),
        (date(2023, 11, 30), date(2023, 11, 30)),
        (date(2024, 1, 1), date(2023, 12, 31)),
        (date(2024, 3, 30), date(2024, 2, 29)),
    ],
)
def test_key_dates_of_counted_figures_are_ends_of_months(today, newest):
    assert month_ends(today)[0] == newest
