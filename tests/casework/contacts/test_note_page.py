"""The quick note beside the file."""

import re

import pytest
from django.urls import reverse

from regelkreis.casework.contacts.models import Contact
from tests.cast import build_case
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(case):
    return reverse("contacts:add", args=[case.pk])


def main_part(response):
    """What htmx cuts out of a page."""
    found = re.search(r'<main id="inhalt".*</main>', response.content.decode(), re.DOTALL)
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", found.group())


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "statistician", "admin"])
def test_for_others_the_page_does_not_exist(request, signed_in, url, who):
    client = signed_in(request.getfixturevalue(who))
    assert client.get(url).status_code == 404
    assert client.post(url, {"mode": "talk"}).status_code == 404
    assert not Contact.objects.exists()


def test_day_language_and_interpreter_come_from_the_file(signed_in, owner, url, case):
    type(case.person).objects.update(languages=["Französisch", "Susu"], needs_interpreter=True)
    sent = as_sent(signed_in(owner).get(url))
    assert (sent["on"], sent["language"], sent["interpreting"]) == ("2023-11-20", "Französisch", "used")


def test_the_file_stays_in_sight_beside_the_form(signed_in, owner, url):
    page = signed_in(owner).get(url).content.decode()
    assert "<h1>Amara Probst</h1>" in page
    assert 'id="verlauf"' in page


def test_a_note_is_saved_and_the_file_shows_it_with_a_way_to_take_it_back(signed_in, owner, url, case):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {
        "mode": "talk", "length": "45", "topics": ["work", "housing"], "note": "Ratenvorschlag besprochen.",
    }  # fmt: skip
    answer = client.post(url, sent)
    assert answer.url == reverse("cases:file", args=[case.pk])
    page = client.get(answer.url).content.decode()
    contact = Contact.objects.get()
    assert "Gespräch, 45 Min." in page
    assert "Ratenvorschlag besprochen." in page
    assert "Ausbildung und Arbeit, Wohnen" in page
    assert page.count(reverse("contacts:undo", args=[contact.pk])) == 2


def test_the_form_sent_twice_makes_one_contact(signed_in, owner, url):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"mode": "talk"}
    assert client.post(url, sent).url == client.post(url, sent).url
    assert Contact.objects.count() == 1


def test_after_the_swap_the_page_equals_the_freshly_loaded_one(signed_in, owner, url, case):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"mode": "phone", "note": "Kurz gesprochen."}
    swapped = client.post(url, sent, headers={"HX-Request": "true"}, follow=True)
    client.get(reverse("cases:file", args=[case.pk]))
    fresh = client.get(reverse("cases:file", args=[case.pk]))
    without_strip = re.sub(r'<div class="rk-strip[^>]*role="status".*?</div></div>', "", main_part(swapped))
    assert re.sub(r"\s+", " ", without_strip) == re.sub(r"\s+", " ", main_part(fresh))


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_a_refusal_stays_on_the_page_and_keeps_what_was_typed(signed_in, owner, url, headers):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"on": "2023-11-21", "mode": "talk", "note": "Viel geschrieben."}
    answer = client.post(url, sent, headers=headers)
    assert answer.status_code == 422
    part = main_part(answer)
    assert "Viel geschrieben." in part
    assert "Für später hilft eine Wiedervorlage." in part
    assert not Contact.objects.exists()


def test_outside_of_a_file_the_person_is_asked_for(signed_in, owner, colleague, url, case):
    foreign = build_case(colleague, number="SU-0001")
    client = signed_in(owner)
    choose = reverse("contacts:choose")
    page = client.get(choose).content.decode()
    assert "Amara Probst · NO-0001" in page
    assert "SU-0001" not in page
    assert client.get(choose, {"fall": str(case.pk)}).url == url
    assert client.get(choose, {"fall": str(foreign.pk)}).status_code == 422


def test_without_an_open_case_the_page_says_how_one_begins(signed_in, owner):
    page = signed_in(owner).get(reverse("contacts:choose")).content.decode()
    assert "Sie haben zurzeit keinen offenen Fall." in page
    assert reverse("intake:list") in page
    assert "<select" not in page


def test_minutes_typed_stand_before_minutes_chosen(signed_in, owner, url):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"mode": "talk", "length": "45", "minutes": "50"}
    client.post(url, sent)
    assert Contact.objects.get().minutes == 50


def test_inside_the_file_only_the_form_is_sent(signed_in, owner, url, case):
    client = signed_in(owner)
    part = client.get(f"{url}?teil").content.decode()
    assert part.strip().startswith('<section class="rk-panel" id="kontakt"')
    assert "<html" not in part
    file = client.get(reverse("cases:file", args=[case.pk])).content.decode()
    assert f'data-inline="{url}"' in file


def test_the_form_and_its_list_ask_as_often_for_many_cases_as_for_one(signed_in, owner, url, case, word):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from regelkreis.casework.contacts.operations import note_contact

    client, listed = signed_in(owner), reverse("contacts:list", args=[case.pk])
    topics = [word("life_domain", "work"), word("life_domain", "housing")]

    def asked(address):
        with CaptureQueriesContext(connection) as found:
            assert client.get(address).status_code == 200
        return len(found)

    def noted(times):
        for _one in range(times):
            note_contact(
                case=case, on=case.opened_on, mode=word("contact_mode", "talk"), topics=topics,
                actor=owner.actor, today=case.opened_on,
            )  # fmt: skip

    noted(1)
    build_case(owner, number="NO-0002")
    before = asked(url), asked(listed)
    noted(19)
    for number in range(19):
        build_case(owner, number=f"NO-1{number:03}")
    assert (asked(url), asked(listed)) == before
