"""What counts on a key date, and which rows and columns stand there."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regelkreis.network.catalogue.models import Kind, TargetGroup, TargetGroupVersion, Term
from regelkreis.network.organizations.models import Municipality, Post, PostVersion
from tests.cast import build_case

DAY = date(2023, 8, 31)


def rows(report, table):
    return {row.id: row.values for row in report.table(table).rows}


TOPICS, GROUPS, SCREENINGS = "active_by_main_topic", "active_by_target_group_and_post", "screening_outcomes"


def group(site, code):
    return TargetGroupVersion.objects.get(site=site.pk, entry__code=code)


@pytest.mark.parametrize(
    ("opened_on", "closed_on", "counts"),
    [
        ("2023-08-31", None, 1),
        ("2023-09-01", None, 0),
        ("2023-01-01", "2023-08-31", 0),
        ("2023-01-01", "2023-09-01", 1),
        ("2023-08-31", "2023-08-31", 0),
    ],
)
def test_a_case_counts_when_opened_and_not_closed_on_or_before_the_day(
    owner, nordstadt, site, opened_on, closed_on, counts
):
    ending = Term.objects.get(site=site.pk, kind=Kind.ENDING, code="moved") if closed_on else None
    build_case(owner, opened_on=opened_on, closed_on=closed_on, ending=ending)

    assert nordstadt(DAY).table(TOPICS).total == (counts,)
    assert nordstadt(DAY).table(GROUPS).total[-1] == counts


def test_rows_without_cases_are_printed_in_the_order_of_the_profile(nordstadt):
    report = nordstadt()

    assert [row.id for row in report.table(TOPICS).rows] == ["residence", "work", "language", "housing"]
    assert [row.id for row in report.table(GROUPS).rows] == ["1", "3", "5"]
    assert [row.id for row in report.table(SCREENINGS).rows] == ["mbe", "kim-cm", "no-need"]
    assert all(not any(row.values) for table in report.tables for row in table.rows)


def test_what_nobody_has_entered_is_a_row_of_its_own_and_belongs_to_the_sum(owner, nordstadt):
    build_case(owner, main_topic=None)
    report = nordstadt()

    assert rows(report, TOPICS)["unknown"] == (1,)
    assert rows(report, GROUPS)["unknown"] == (1, 1)
    assert report.table(TOPICS).total == (1,)
    assert report.table(TOPICS).rows[-1].label == "ohne Angabe"


def test_a_group_not_yet_or_no_longer_valid_is_not_printed(nordstadt):
    assert "5" not in rows(nordstadt(date(2023, 5, 9)), GROUPS)
    assert "5" in rows(nordstadt(date(2023, 5, 10)), GROUPS)
    assert "5" in rows(nordstadt(date(2024, 12, 31)), GROUPS)
    assert "5" not in rows(nordstadt(date(2025, 1, 1)), GROUPS)


def test_an_expired_group_that_still_has_cases_is_printed_and_marked(owner, nordstadt, site):
    build_case(owner, target_group=group(site, "5"))
    row = next(row for row in nordstadt(date(2025, 1, 1)).table(GROUPS).rows if row.id == "5")

    assert row.values == (1, 1)
    assert row.label.endswith("(galt bis 31.12.2024)")


def test_parts_are_contained_in_their_row_and_counted_once(owner, nordstadt, site):
    parent = TargetGroup.objects.get(site=site.pk, code="1")
    part = TargetGroup.objects.create(site=site.pk, code="1b", label="§ 104c", position=0, parent=parent)
    version = TargetGroupVersion.objects.create(site=site.pk, entry=part, revision=1, label="§ 104c")
    build_case(owner, target_group=version)
    build_case(owner, target_group=group(site, "1"))
    table = nordstadt().table(GROUPS)

    assert [(row.id, row.level, row.values) for row in table.rows[:2]] == [
        ("1", 0, (2, 2)),
        ("1b", 1, (1, 1)),
    ]
    assert table.rows[1].label == "davon § 104c"
    assert table.total == (2, 2)
    assert "„davon“-Zeilen sind in der Zeile darüber enthalten." in table.notes


def test_a_newer_version_of_a_group_counts_old_cases_in_its_row(owner, nordstadt, site):
    old = group(site, "3")
    build_case(owner, target_group=old)
    TargetGroupVersion.objects.create(site=site.pk, entry=old.entry, revision=2, label="Neu benannt")
    TargetGroup.objects.filter(pk=old.entry_id).update(revision=2)
    row = next(row for row in nordstadt().table(GROUPS).rows if row.id == "3")

    assert (row.label, row.values) == ("Neu benannt", (1, 1))


def test_columns_are_the_posts_serving_the_town_on_the_day(nordstadt, site):
    assert [column.id for column in nordstadt().table(GROUPS).columns] == ["cm-nord", "total"]
    PostVersion.objects.filter(site=site.pk, entry__code="cm-nord").update(valid_from=date(2023, 9, 1))

    assert [column.id for column in nordstadt(DAY).table(GROUPS).columns] == ["total"]
    assert [column.id for column in nordstadt(date(2023, 9, 1)).table(GROUPS).columns] == ["cm-nord", "total"]


def test_a_foreign_post_that_holds_a_case_of_the_town_has_its_own_column(colleague, nordstadt, site):
    town = Municipality.objects.get(site=site.pk, code="nordstadt")
    build_case(colleague, municipality=town, target_group=group(site, "3"))
    table = nordstadt().table(GROUPS)

    assert [column.id for column in table.columns] == ["cm-nord", "cm-sued", "total"]
    assert rows(nordstadt(), GROUPS)["3"] == (0, 1, 1)
    assert table.total == (0, 1, 1)


def test_posts_of_other_components_are_no_columns(nordstadt, site):
    Post.objects.filter(site=site.pk, code="cm-nord").update(component="III")

    assert [column.id for column in nordstadt().table(GROUPS).columns] == ["total"]


def test_two_sites_do_not_cross(owner, stranger, nordstadt, other_site):
    build_case(owner)
    build_case(stranger)

    assert nordstadt().table(TOPICS).total == (1,)


def test_twenty_cases_cost_as_many_queries_as_one(owner, nordstadt):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            nordstadt()
        return len(asked)

    build_case(owner)
    one = cost()
    for _ in range(19):
        build_case(owner)
    assert cost() == one
