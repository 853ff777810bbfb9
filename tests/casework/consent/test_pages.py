"""The pages on bases and releases."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.consent.models import Basis, Release
from regelkreis.casework.consent.operations import give_release, record_basis
from regelkreis.network.organizations.models import Organization
from tests.forms import as_sent

pytestmark = pytest.mark.django_db
ADDRESSES = ["consent:person", "consent:basis_add", "consent:release_add"]


@pytest.fixture
def give(case, owner, today, site):
    advice = Organization.objects.get(site=site.pk, code="mbe")

    def given():
        return give_release(
            person=case.person, recipient=advice, purpose="Beratung", data_kinds=["residence"],
            given_on=today, actor=owner.actor, today=today,
        )  # fmt: skip

    return given


@pytest.fixture
def basis(case, owner, today, word):
    kind = word("legal_basis", "consent")
    return record_basis(person=case.person, kind=kind, given_on=today, actor=owner.actor, today=today)


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "statistician", "admin"])
def test_for_everybody_else_the_person_does_not_exist(request, signed_in, case, name, who):
    url = reverse(name, args=[case.person_id])
    assert signed_in(request.getfixturevalue(who)).get(url).status_code == 404


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_finds_what_could_be_withdrawn(request, signed_in, basis, give, who):
    client = signed_in(request.getfixturevalue(who))
    assert client.post(reverse("consent:basis_withdraw", args=[basis.pk])).status_code == 404
    assert client.post(reverse("consent:release_withdraw", args=[give().pk])).status_code == 404


def test_consent_is_recorded_and_the_file_says_so(signed_in, owner, case, word):
    client = signed_in(owner)
    file = reverse("cases:file", args=[case.pk])
    assert "Grundlage fehlt" in client.get(file).content.decode()
    url = reverse("consent:basis_add", args=[case.person_id])
    sent = as_sent(client.get(url)) | {"kind": str(word("legal_basis", "consent").pk)}
    assert client.post(url, sent).url == file
    page = client.get(file).content.decode()
    assert "Grundlage fehlt" not in page
    assert "Einwilligung, 20.11.2023" in page


def test_a_release_is_recorded_and_stands_on_the_file(signed_in, owner, case, site):
    client = signed_in(owner)
    url = reverse("consent:release_add", args=[case.person_id])
    advice = Organization.objects.get(site=site.pk, code="mbe")
    sent = as_sent(client.get(url)) | {
        "recipient": str(advice.pk),
        "purpose": "Beratung",
        "data_kinds": ["residence", "work"],
    }
    answer = client.post(url, sent)
    page = client.get(answer.url).content.decode()
    assert "Migrationsberatung Nord: Aufenthalt, Ausbildung und Arbeit" in page


def test_the_form_sent_twice_makes_one_release(signed_in, owner, case, site):
    client = signed_in(owner)
    url = reverse("consent:release_add", args=[case.person_id])
    advice = Organization.objects.get(site=site.pk, code="mbe")
    sent = as_sent(client.get(url)) | {"recipient": str(advice.pk), "purpose": "x", "data_kinds": ["work"]}
    assert client.post(url, sent).url == client.post(url, sent).url
    assert Release.objects.count() == 1


def test_without_a_kind_of_data_the_form_says_what_is_missing(signed_in, owner, case):
    client = signed_in(owner)
    url = reverse("consent:release_add", args=[case.person_id])
    answer = client.post(url, as_sent(client.get(url)) | {"purpose": "Beratung"})
    assert answer.status_code == 422
    assert 'value="Beratung"' in answer.content.decode()
    assert not Release.objects.exists()


def test_before_a_withdrawal_the_page_says_what_it_means(signed_in, owner, give):
    url = reverse("consent:release_withdraw", args=[give().pk])
    client = signed_in(owner)
    page = client.get(url)
    assert "Ab sofort erfährt Migrationsberatung Nord nichts mehr" in page.content.decode()
    assert Release.objects.get().withdrawn_on is None
    answer = client.post(url, as_sent(page))
    assert "widerrufen" in client.get(answer.url).content.decode()
    assert Release.objects.get().withdrawn_on is not None


def test_withdrawing_the_basis_makes_the_file_say_that_it_is_missing(signed_in, owner, case, basis):
    client = signed_in(owner)
    url = reverse("consent:basis_withdraw", args=[basis.pk])
    client.post(url, as_sent(client.get(url)))
    assert Basis.objects.get().withdrawn_on is not None
    assert "Grundlage fehlt" in client.get(reverse("cases:file", args=[case.pk])).content.decode()


def test_twenty_releases_cost_as_many_queries_as_one(signed_in, owner, case, give):
    client = signed_in(owner)
    url = reverse("consent:person", args=[case.person_id])
    give()
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    for _number in range(19):
        give()
    with CaptureQueriesContext(connection) as twenty:
        client.get(url)
    assert len(twenty) == len(one)
