"""The profile as pages: lists, versions, what was loaded; for the administration of the site alone."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.network.catalogue.models import Kind, TargetGroup, Term
from regelkreis.network.catalogue.rule_words import rule_in_words
from regelkreis.network.catalogue.shelves import SHELVES
from regelkreis.network.organizations.models import Organization, Post, ProfileLoad, Site
from regelkreis.profiles.loading import load_profile
from tests.cast import build_somebody
from tests.profiles.small import SMALL, written


@pytest.fixture
def small(db, tmp_path):
    """A site loaded twice, the second time with a shorter target group; its administrator comes along."""
    load_profile(written(tmp_path, SMALL))
    load_profile(written(tmp_path, SMALL.replace("until: 2022-12-31", "until: 2022-06-30")))
    return Site.objects.get(slug="kleinkreis")


@pytest.fixture
def office(small, signed_in):
    return signed_in(build_somebody(small, "verwaltung", "site_admin"))


def text_of(client, name, *args) -> str:
    answer = client.get(reverse(f"catalogue:{name}", args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_profile_names_its_lists_terms_and_revisions(office):
    text = text_of(office, "profile")
    assert "Profil: Kleinkreis" in text
    assert "Zielgruppen" in text
    assert "kleinste Gruppe in Zählungen" in text
    assert "Fassung 2" in text


def test_a_list_shows_validity_and_what_has_expired(office):
    text = text_of(office, "entries", "zielgruppen")
    assert "01.01.2021" in text
    assert "30.06.2022" in text
    assert "abgelaufen" in text


@pytest.mark.parametrize("key", list(SHELVES))
def test_every_list_opens(office, key):
    text_of(office, "entries", key)


def test_every_list_of_the_vocabulary_has_a_page():
    assert {shelf.kind for shelf in SHELVES.values() if shelf.kind} == set(Kind.values)


def test_an_entry_shows_every_version_and_its_rule_in_words(office, small):
    group = TargetGroup.objects.get(site=small.pk, code="3")
    text = text_of(office, "entry", "zielgruppen", group.pk)
    assert text.index("30.06.2022") < text.index("frühere Fassung") < text.index("31.12.2022")
    assert "Aufenthaltsstatus ist Duldung" in text


def test_the_text_that_was_loaded_can_be_read_again(office):
    assert "until: 2022-12-31" in text_of(office, "load", 1)
    assert "until: 2022-06-30" in text_of(office, "load", 2)
    assert office.get(reverse("catalogue:load", args=[3])).status_code == 404


def test_only_the_administration_reads_it(signed_in, owner, stranger, coordinator, statistician):
    for somebody in (owner, stranger, coordinator, statistician):
        assert signed_in(somebody).get(reverse("catalogue:profile")).status_code == 403


def test_another_sites_profile_does_not_exist(office, small, site):
    foreign = Term.objects.filter(site=site.pk, kind=Kind.LIFE_DOMAIN).order_by("position").first()
    assert office.get(reverse("catalogue:entry", args=["life-domain", foreign.pk])).status_code == 404
    assert "Wohnen" not in text_of(office, "entries", "life-domain")
    ProfileLoad.objects.create(site=site, revision=9, checksum="0", source="fremd")
    assert office.get(reverse("catalogue:load", args=[9])).status_code == 404


def test_an_entry_is_not_found_in_another_list(office, small):
    term = Term.objects.get(site=small.pk, code="work")
    assert office.get(reverse("catalogue:entry", args=["need", term.pk])).status_code == 404
    assert office.get(reverse("catalogue:entries", args=["keine"])).status_code == 404


def test_twenty_entries_cost_as_many_queries_as_one(office, small):
    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            text_of(office, "entries", "need")
        return len(caught)

    Term.objects.create(site=small.pk, kind=Kind.NEED, code="n", label="N")
    one = queries()
    for number in range(19):
        Term.objects.create(site=small.pk, kind=Kind.NEED, code=f"n-{number}", label=f"N {number}")
    assert queries() == one


RULES = [
    ({"fact": "unaccompanied_minor", "is": True}, "unbegleitet als Minderjährige*r eingereist"),
    ({"fact": "multiple_needs", "is": False}, "nicht: multipler Hilfebedarf"),
    ({"fact": "arrived_on", "years_since_less_than": 2}, "in Deutschland seit weniger als 2 Jahren"),
    ({"fact": "birth_date", "after": date(2000, 1, 31)}, "Alter nach dem 31.01.2000"),
    (
        {
            "all": [
                {"fact": "residence_status", "in": ["toleration", "permission"]},
                {"any": [{"fact": "birth_date", "age_at_least": 27}, {"not": {"fact": "multiple_needs"}}]},
            ]
        },
        "Aufenthaltsstatus ist Duldung oder permission und (Alter mindestens 27 Jahre oder nicht: multipler",
    ),
    ({"irgendwas": 1}, "nicht lesbar"),
]


@pytest.mark.parametrize(("rule", "words"), RULES)
def test_a_rule_is_said_in_words(rule, words):
    assert words in rule_in_words(rule, {"toleration": "Duldung"})


def test_offices_and_towns_are_named_and_not_shown_by_their_codes(office, small):
    found = Organization.objects.of_site(small.pk).exclude(kind="other").first()
    text = text_of(office, "entry", "einrichtungen", found.pk)
    assert found.get_kind_display() in text
    assert f">{found.kind}<" not in text
    post = Post.objects.filter(site=small.pk).select_related("employer").first()
    assert post.employer.label in text_of(office, "entry", "personalstellen", post.pk)
