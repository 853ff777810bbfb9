"""Kreis Mettmann as shipped holds every value of the published tables, in the published order."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from regelkreis.methods.logic import Truth
from regelkreis.methods.membership import evaluate, parse
from regelkreis.network.catalogue.models import Kind, TargetGroup
from regelkreis.network.catalogue.queries import target_groups, terms
from regelkreis.network.organizations.models import Municipality, Organization, Post
from regelkreis.profiles.loading import load_profile

ACCEPTANCE = Path(__file__).parents[1] / "acceptance"
EXPECTED = {
    table["id"]: table for table in json.loads((ACCEPTANCE / "hilden_expected.json").read_text())["tables"]
}
KEY_DATE = date(2023, 8, 31)

pytestmark = pytest.mark.django_db


@pytest.fixture
def mettmann():
    return load_profile("mettmann").site


def rows(name: str) -> list[dict[str, str]]:
    with (ACCEPTANCE / f"mettmann_{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def names_of(entries) -> set[str]:
    return {name for entry in entries for name in (entry.code, entry.label, *entry.aliases)}


TERMS = [
    ("cases", "Abschlussgrund", Kind.ENDING),
    ("cases", "Zugang", Kind.ACCESS_ROUTE),
    ("cases", "Hauptthema", Kind.LIFE_DOMAIN),
    ("cases", "Weitere Themen", Kind.LIFE_DOMAIN),
    ("cases", "Aufenthaltsstatus", Kind.RESIDENCE_STATUS),
    ("cases", "Familienstand", Kind.FAMILY_STATUS),
    ("screenings", "Anlass", Kind.OCCASION),
    ("screenings", "Ergebnis", Kind.SCREENING_RESULT),
]


@pytest.mark.parametrize(("file", "column", "kind"), TERMS)
def test_every_value_of_the_tables_is_a_word_of_the_profile(mettmann, file, column, kind):
    values = {value.strip() for row in rows(file) for value in row[column].split(",") if value.strip()}
    assert values
    assert values <= names_of(terms(mettmann.pk, kind))


def test_towns_posts_and_groups_of_the_tables_are_in_the_profile(mettmann):
    cases, screenings = rows("cases"), rows("screenings")
    towns = names_of(Municipality.objects.of_site(mettmann.pk))
    assert {row["Gemeinde"] for row in cases + screenings} <= towns
    assert {row["Stelle"] for row in cases} <= names_of(Post.objects.of_site(mettmann.pk))
    assert {row["Zielgruppe"] for row in cases} <= names_of(TargetGroup.objects.of_site(mettmann.pk))


def test_ten_towns_carry_their_official_keys(mettmann):
    keys = list(Municipality.objects.of_site(mettmann.pk).order_by("position").values_list("ags", flat=True))
    assert keys == [f"05158{number:03}" for number in (4, 8, 12, 16, 20, 24, 26, 28, 32, 36)]


def labelled(table: str) -> list[tuple[str, str]]:
    return [(row["id"], row["label"]) for row in EXPECTED[table]["rows"]]


def test_topics_stand_in_the_order_of_the_report(mettmann):
    found = [(term.code, term.label) for term in terms(mettmann.pk, Kind.LIFE_DOMAIN)]
    assert found == labelled("active_by_main_topic")


def test_screening_results_stand_in_the_order_of_the_report(mettmann):
    found = [(term.code, term.label) for term in terms(mettmann.pk, Kind.SCREENING_RESULT)]
    assert found == labelled("screening_outcomes")


def test_target_groups_valid_on_the_key_date_are_the_rows_of_the_report(mettmann):
    found = [(group.entry.code, group.label) for group in target_groups(mettmann.pk, on=KEY_DATE)]
    assert found == labelled("active_by_target_group_and_post")


def test_group_five_holds_only_for_its_time(mettmann):
    for day, is_there in [
        (date(2023, 5, 9), False),
        (date(2023, 5, 10), True),
        (date(2024, 12, 31), True),
        (date(2025, 1, 1), False),
    ]:
        assert target_groups(mettmann.pk, on=day).filter(entry__code="5").exists() is is_there
    group = target_groups(mettmann.pk, on=KEY_DATE).get(entry__code="5")
    assert (group.decided_on, group.decided_by) == (date(2023, 5, 10), "Lenkungsgruppe")


def test_hilden_is_served_by_the_two_posts_of_the_report(mettmann):
    found = Post.objects.of_site(mettmann.pk).on(KEY_DATE).filter(serves__code="hilden").order_by("position")
    columns = [
        (column["id"], column["label"]) for column in EXPECTED["active_by_target_group_and_post"]["columns"]
    ]
    assert [(post.code, post.label) for post in found] == columns[:-1]


def test_the_day_a_post_began_is_known_only_where_the_paper_says_so(mettmann):
    found = dict(Post.objects.filter(site=mettmann.pk, component="II").values_list("code", "valid_from"))
    assert found == {
        "kreis-hilden": date(2021, 9, 1),
        "stadt-hilden": date(2022, 12, 1),
        "kreis-velbert": None,
    }


def test_no_case_of_the_table_is_said_not_to_belong_where_facts_are_missing(mettmann):
    """A flag nobody asked for is unknown: a group recorded at opening is never called wrong for it."""
    statuses = {
        name: term.code for term in terms(mettmann.pk, Kind.RESIDENCE_STATUS) for name in names_of([term])
    }
    for row in rows("cases"):
        opened = date.fromisoformat(row["Eröffnet am"])
        group = target_groups(mettmann.pk, on=opened).get(entry__code=row["Zielgruppe"])
        facts = {
            "residence_status": statuses[row["Aufenthaltsstatus"]],
            "birth_date": date.fromisoformat(row["Geburtsdatum"]),
            "arrived_on": date.fromisoformat(row["Einreise am"]),
            "nationality": row["Staatsangehörigkeit"],
        }
        assert evaluate(parse(group.rule), facts, opened).truth is not Truth.FALSE, row


def test_only_institutions_stand_in_the_profile(mettmann):
    kinds = set(Organization.objects.of_site(mettmann.pk).values_list("kind", flat=True))
    assert {"county", "town", "welfare", "labour", "immigration", "federal"} <= kinds
