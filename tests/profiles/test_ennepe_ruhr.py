"""Ennepe-Ruhr-Kreis as shipped: the table of posts sums to what the concept prints (EN, chapter 5)."""

from datetime import date
from decimal import Decimal

import pytest

from regelkreis.methods.logic import Truth
from regelkreis.methods.membership import evaluate, parse
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import target_groups, term, terms
from regelkreis.network.organizations.models import Municipality, Organization, Post
from regelkreis.network.organizations.settings import settings_of
from regelkreis.profiles.loading import load_profile

pytestmark = pytest.mark.django_db


@pytest.fixture
def ennepe():
    return load_profile("ennepe-ruhr").site


def shares(site, year: str, **where) -> list[Decimal]:
    posts = Post.objects.of_site(site.pk).filter(**where).order_by("position")
    return [Decimal(post.shares[year]) for post in posts if year in post.shares]


@pytest.mark.parametrize(("year", "sum_of_all"), [("2020", "6"), ("2021", "7"), ("2022", "14")])
def test_posts_of_baustein_two_sum_to_the_printed_totals(ennepe, year, sum_of_all):
    assert sum(shares(ennepe, year, component="II")) == Decimal(sum_of_all)


def test_most_posts_of_2022_go_to_towns_and_the_rest_to_welfare(ennepe):
    town = sum(shares(ennepe, "2022", component="II", employer__kind=Organization.Kind.TOWN))
    welfare = sum(shares(ennepe, "2022", component="II", employer__kind=Organization.Kind.WELFARE))
    assert (town, welfare) == (Decimal("11.79"), Decimal("2.21"))


def test_baustein_one_and_three_have_their_shares(ennepe):
    assert shares(ennepe, "2022", component="I") == [Decimal("3.5"), Decimal("0.5")]
    assert shares(ennepe, "2020", component="III") == [Decimal("0.5"), Decimal("0.5")]
    assert shares(ennepe, "2021", component="III") == [Decimal("0.75"), Decimal("0.75")]


def test_town_executing_body_and_placement_are_three_facts(ennepe):
    post = Post.objects.get(site=ennepe.pk, code="cm-breckerfeld")
    assert (post.employer.label, post.executed_by.label, post.placement) == (
        "Stadt Breckerfeld",
        "VHS EN Süd",
        "Sozialamt (VHS EN Süd)",
    )


def test_nine_towns_carry_their_official_keys(ennepe):
    keys = list(Municipality.objects.of_site(ennepe.pk).order_by("position").values_list("ags", flat=True))
    assert keys == [f"05954{number:03}" for number in range(4, 37, 4)]


def test_two_access_levels(ennepe):
    levels = [route.data["level"] for route in terms(ennepe.pk, Kind.ACCESS_ROUTE)]
    assert levels == [1, 2, 2]


def test_the_ladder_goes_from_the_case_conference_to_the_land(ennepe):
    assert [rung.code for rung in terms(ennepe.pk, Kind.RUNG)] == [
        "case-conference",
        "municipal-group",
        "county-group",
        "steering-group",
        "land",
    ]


def test_the_steering_group_has_at_most_twenty_members(ennepe):
    assert term(ennepe.pk, Kind.BODY, "steering-group").data["seats"] == 20


def test_the_site_says_fachliche_begleitung_and_keeps_the_other_words_of_the_library(ennepe):
    assert ennepe.word("professional_oversight", "") == "fachliche Begleitung"
    assert ennepe.word("component", "") == "Baustein"
    assert settings_of(ennepe).smallest_group == 5


@pytest.mark.parametrize(
    ("arrived", "truth"),
    [(date(2022, 11, 21), Truth.TRUE), (date(2021, 11, 20), Truth.FALSE), (None, Truth.UNKNOWN)],
)
def test_the_target_group_is_whoever_arrived_within_two_years(ennepe, today, arrived, truth):
    group = target_groups(ennepe.pk, on=today).get()
    assert evaluate(parse(group.rule), {"arrived_on": arrived}, today).truth is truth
