"""The administration reads words: what an indicator measures, and groups by the number people say."""

import pytest
from django.urls import reverse

from regelkreis.network.catalogue.models import Kind, Term, TermVersion, named_group

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(signed_in, admin):
    client = signed_in(admin)

    def text(term):
        answer = client.get(reverse("catalogue:entry", args=["indicator", term.pk]))
        assert answer.status_code == 200
        return answer.content.decode()

    return text


def indicator(site, **data):
    """Return an indicator in the only version there is."""
    term = Term.objects.create(
        site=site.pk, kind=Kind.INDICATOR, code="neu", label="Neue Kennzahl", revision=1
    )
    TermVersion.objects.create(site=site.pk, entry=term, revision=1, label=term.label, data=data)
    return term


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            {"method": "days_between", "from": "referral.sent", "to": "assessment.done"},
            ["Tage zwischen zwei Ereignissen", "Verweis gesendet", "Lebensbereiche eingeschätzt"],
        ),
        (
            {"method": "share", "of": "referral.answered", "where": "referral.declined"},
            ["Anteil in Prozent", "Verweis beantwortet", "Verweis abgelehnt"],
        ),
        ({"method": "count_per_100_cases"}, ["Zahl je 100 Fälle"]),
    ],
)
def test_an_indicator_says_what_it_measures_without_a_code(site, read, data, said):
    text = read(indicator(site, **data))

    for words in said:
        assert words in text
    for code in data.values():
        assert code not in text


def test_a_list_named_by_an_indicator_is_named_by_its_own_word(site, read):
    need = Term.objects.of_site(site.pk).filter(kind=Kind.NEED).first()

    text = read(indicator(site, method="count_per_100_cases", need=need.code))

    assert need.label in text


def test_a_code_that_no_room_knows_stays_as_it_is_written(site, read):
    assert "mond.gelandet" in read(indicator(site, method="share", of="mond.gelandet"))


@pytest.mark.parametrize(
    ("code", "named"),
    [("1a", "1a · Bleiberecht"), ("12", "12 · Bleiberecht"), ("neuzugewandert", "Bleiberecht")],
)
def test_a_group_is_said_by_its_words_and_by_a_number_only_where_people_say_one(code, named):
    assert named_group(code, "Bleiberecht") == named
