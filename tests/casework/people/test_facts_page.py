"""The page “Angaben zur Person”."""

import pytest
from django.urls import reverse

from regelkreis.casework.people.models import Person
from regelkreis.casework.people.operations import correct_person
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(case):
    return reverse("people:facts", args=[case.person_id])


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "statistician", "admin"])
def test_for_everybody_else_the_person_does_not_exist(request, signed_in, url, who):
    assert signed_in(request.getfixturevalue(who)).get(url).status_code == 404


def test_the_form_shows_what_is_known_and_sends_it_back_unchanged(signed_in, owner, url, case):
    client = signed_in(owner)
    page = client.get(url)
    answer = client.post(url, as_sent(page))
    assert answer.status_code == 302
    assert Person.objects.get(pk=case.person_id).version == 1


def test_what_was_typed_is_stored_and_leads_back_to_the_file(signed_in, owner, url, case):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"languages": "Französisch, Susu", "needs_interpreter": "yes"}
    answer = client.post(url, sent)
    assert answer.url == reverse("cases:file", args=[case.pk])
    person = Person.objects.get(pk=case.person_id)
    assert (person.languages, person.needs_interpreter) == (["Französisch", "Susu"], True)


def test_a_contradiction_stays_on_the_page_with_its_reason_and_what_was_typed(signed_in, owner, url):
    client = signed_in(owner)
    answer = client.post(url, as_sent(client.get(url)) | {"arrived_on": "1980-01-01", "given_name": "Mara"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "vor der Geburt am 01.04.1990" in page
    assert 'value="Mara"' in page


def test_after_a_conflict_both_versions_stand_side_by_side_in_words(signed_in, owner, url, case, today):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"nationality": "TUR", "unaccompanied_minor": "yes"}
    correct_person(
        person=Person.objects.get(pk=case.person_id),
        version=1,
        actor=owner.actor,
        today=today,
        nationality="SYR",
    )
    answer = client.post(url, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<mark>Syrien</mark>" in page
    assert "<mark>Türkei</mark>" in page
    assert "<mark>unbekannt</mark>" in page
    assert Person.objects.get(pk=case.person_id).nationality == "SYR"


def test_sending_again_after_having_seen_both_versions_lets_the_own_one_stand(
    signed_in, owner, url, case, today
):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"nationality": "TUR"}
    correct_person(
        person=Person.objects.get(pk=case.person_id),
        version=1,
        actor=owner.actor,
        today=today,
        nationality="SYR",
    )
    refused = client.post(url, sent)
    assert client.post(url, as_sent(refused)).status_code == 302
    assert Person.objects.get(pk=case.person_id).nationality == "TUR"


def test_facts_of_a_closed_case_are_only_read(signed_in, owner, url, closed_case):
    answer = signed_in(owner).get(url)
    assert answer.status_code == 403
    assert "Öffnen Sie ihn wieder" in answer.content.decode()
