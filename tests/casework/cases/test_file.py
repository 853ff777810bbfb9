"""The page of a case file."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.foundation.journal.models import Entry, Reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(case):
    return reverse("cases:file", args=[case.pk])


def test_it_says_at_a_glance_who_this_is(signed_in, owner, url, case):
    person = case.person
    person.languages, person.needs_interpreter = ["Französisch", "Susu"], True
    person.save()
    Case.objects.update(german_now="A2", concern="Ich möchte bleiben dürfen.")
    page = signed_in(owner).get(url).content.decode()
    for said in (
        "<h1>Amara Probst</h1>",
        "33 Jahre",
        "Guinea",
        "Nordstadt",
        "Französisch, Susu · Deutsch A2",
        "Sprachmittlung nötig",
        "Ich möchte bleiben dürfen.",
    ):
        assert said in page


def test_without_a_name_the_number_stands_in_its_place(signed_in, owner, url, case):
    type(case.person).objects.update(given_name="", family_name="")
    assert "<h1>NO-0001</h1>" in signed_in(owner).get(url).content.decode()


@pytest.mark.parametrize("name", ["cases:file", "cases:history", "cases:readings"])
@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "statistician", "admin"])
def test_for_everybody_else_the_case_does_not_exist(request, signed_in, case, name, who):
    client = signed_in(request.getfixturevalue(who))
    assert client.get(reverse(name, args=[case.pk])).status_code == 404
    assert not Reading.objects.exists()


def test_whoever_loses_the_post_loses_sight_at_once(signed_in, owner, url):
    from regelkreis.network.organizations.models import PostHolding

    client = signed_in(owner)
    assert client.get(url).status_code == 200
    PostHolding.objects.filter(user=owner.user).update(valid_until=date(2023, 11, 19))
    assert client.get(url).status_code == 404


def test_reading_is_written_down_and_changes_nothing_else(signed_in, owner, url, case):
    signed_in(owner).get(url)
    reading = Reading.objects.get()
    assert (reading.actor_name, reading.subject_id) == ("Owner", case.pk)
    assert not Entry.objects.exists()


def test_one_click_shows_who_has_seen_the_file(signed_in, owner, url, case):
    client = signed_in(owner)
    file = client.get(url).content.decode()
    readings = reverse("cases:readings", args=[case.pk])
    assert readings in file
    page = client.get(readings).content.decode()
    assert "Owner" in page
    assert "hat hineingesehen" in page


def test_the_timeline_tells_what_happened_newest_first(signed_in, owner, url, case):
    note_event(case, "case.opened", on=date(2023, 1, 10))
    note_event(case, "case.reopened", on=date(2023, 6, 1))
    note_event(case, "nobody.has.a.word", on=date(2023, 6, 2))
    page = signed_in(owner).get(url).content.decode()
    assert page.index("Fall wieder geöffnet") < page.index("Fall eröffnet")
    assert "nobody.has.a.word" not in page


def test_a_long_timeline_is_one_link_away(signed_in, owner, url, case):
    for day in range(1, 13):
        note_event(case, "case.reopened", on=date(2023, 6, day))
    client = signed_in(owner)
    whole = reverse("cases:history", args=[case.pk])
    page = client.get(url).content.decode()
    assert whole in page
    assert page.count("Fall wieder geöffnet") == 8
    assert client.get(whole).content.decode().count("Fall wieder geöffnet") == 12


def test_a_closed_file_is_read_and_offers_nothing_to_do(signed_in, owner, closed_case):
    page = signed_in(owner).get(reverse("cases:file", args=[closed_case.pk])).content.decode()
    assert "Die Akte wird nur noch gelesen." in page
    assert "Kontakt notieren" not in page
    assert reverse("cases:change", args=[closed_case.pk]) not in page


def test_a_busy_case_costs_as_many_queries_as_a_quiet_one(signed_in, owner, url, case, word, today):
    from regelkreis.casework.contacts.operations import note_contact

    def note(count):
        for _number in range(count):
            note_contact(
                case=case, on=today, mode=word("contact_mode", "talk"), minutes=30,
                topics=[word("life_domain", "work"), word("life_domain", "housing")],
                actor=owner.actor, today=today,
            )  # fmt: skip

    client = signed_in(owner)
    note(1)
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    note(19)
    with CaptureQueriesContext(connection) as twenty:
        page = client.get(url)
    assert len(twenty) == len(one)
    panels = page.content.decode().count('class="rk-panel')
    assert len(twenty) <= 6 + panels, [query["sql"] for query in twenty]
