"""Another programme counsels too: noted with consent, shown before referring, settled with its day."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.counselling.operations import end_counselling, note_counselling, settle_counselling
from regelkreis.casework.counselling.panels import due_overlaps
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.models import Organization
from tests.cast import build_case


def build_programme(site, code="mbe", label="Migrationsberatung"):
    return Term.objects.create(site=site.pk, kind=Kind.PROGRAMME, code=code, label=label, position=0)


@pytest.fixture
def programme(site):
    return build_programme(site)


@pytest.fixture
def note(case, owner, programme, today):
    def noted(**changes):
        values = {"case": case, "programme": programme, "actor": owner.actor, "today": today}
        return note_counselling(**{**values, **changes})

    return noted


@pytest.fixture
def settle(owner, today):
    def settled(counselling, **changes):
        values = {"expected": counselling.version, "settlement": "here", "on": today, "actor": owner.actor}
        return settle_counselling(**{"counselling": counselling, **values, "today": today, **changes})

    return settled


def panel(client, case):
    return client.get(reverse("cases:panel", args=[case.pk, "wer-beraet-noch"])).content.decode()


def test_what_is_not_settled_stands_on_the_desk_of_its_post_only(note, owner, colleague, stranger, today):
    note()

    item = next(iter(due_overlaps(owner.actor, today)))

    assert item.what == "Doppelberatung klären: Migrationsberatung"
    assert item.due_on == today + timedelta(days=14)
    for other in (colleague, stranger):
        assert not list(due_overlaps(other.actor, today))


def test_settled_it_says_who_leads_since_when_and_leaves_the_desk(
    note, settle, case, owner, signed_in, today
):
    settle(note(), settlement="divided", arrangement="MBE berät zu Schulden.")

    page = panel(signed_in(owner), case)

    assert "Aufgaben sind aufgeteilt" in page
    assert "geklärt am 20.11." in page
    assert "MBE berät zu Schulden." in page
    assert not list(due_overlaps(owner.actor, today))
    assert set(CaseEvent.objects.values_list("activity", flat=True)) == {
        "counselling.noted",
        "counselling.settled",
    }
    assert not any("Schulden" in (entry.payload or "") for entry in Entry.objects.all())


def test_a_division_says_who_does_what(note, settle):
    with pytest.raises(Invalid) as refused:
        settle(note(), settlement="divided")

    assert set(refused.value.errors) == {"arrangement"}
    assert Counselling.objects.get().settled_on is None


def test_a_name_is_written_down_only_with_consent(note, today):
    with pytest.raises(Invalid) as refused:
        note(contact="Frau Berg")

    assert set(refused.value.errors) == {"contact"}
    assert note(contact="Frau Berg", agreed_on=today).contact == "Frau Berg"


def test_a_programme_stands_there_once_while_it_runs(note, owner, today):
    first = note()
    with pytest.raises(Invalid, match="schon in der Akte"):
        note()
    end_counselling(counselling=first, expected=1, on=today, actor=owner.actor, today=today)

    assert note().pk != first.pk


def test_a_word_of_another_list_or_site_is_no_programme(note, other_site, site):
    domain = Term.objects.get(site=site.pk, kind=Kind.LIFE_DOMAIN, code="work")
    for wrong in (domain, build_programme(other_site)):
        with pytest.raises(Invalid, match="Profil"):
            note(programme=wrong)
    with pytest.raises(Invalid, match="Profil"):
        note(organization=Organization.objects.get(site=other_site.pk, code="mbe"))


def test_the_second_of_two_who_settle_is_told(note, settle):
    noted = note()
    settle(noted)

    with pytest.raises(Conflict):
        settle(noted, expected=1, settlement="there")


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_notes_or_settles_or_sees(note, settle, case, today, who, request, signed_in):
    noted, somebody = note(), request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        note(actor=somebody.actor)
    with pytest.raises(NotAllowed):
        settle(noted, actor=somebody.actor)
    with pytest.raises(NotAllowed):
        end_counselling(counselling=noted, expected=1, on=today, actor=somebody.actor, today=today)
    client = signed_in(somebody)
    for name, key in (("add", case.pk), ("settle", noted.pk), ("end", noted.pk)):
        assert client.get(reverse(f"counselling:{name}", args=[key])).status_code == 404


def test_the_page_is_sent_twice_and_notes_once(signed_in, owner, case, programme):
    client, url = signed_in(owner), reverse("counselling:add", args=[case.pk])
    data = {"token": str(uuid4()), "programme": programme.pk, "since": "2023-09-01"}

    assert client.post(url, data).url == client.post(url, data).url

    assert Counselling.objects.count() == 1
    assert "seit 01.09." in panel(client, case)


def test_an_end_is_noted_once_and_stays_in_the_file(signed_in, owner, case, note):
    client, url = signed_in(owner), reverse("counselling:end", args=[note().pk])
    data = {"token": str(uuid4()), "version": 1, "on": "2023-11-20"}

    assert client.post(url, data).url == client.post(url, data).url

    assert "berät nicht mehr" in panel(client, case)


def test_it_is_shown_before_a_referral(signed_in, owner, case, note, site):
    note()
    service = Organization.objects.get(site=site.pk, code="jobcenter")
    client, url = signed_in(owner), reverse("referrals:add", args=[case.pk])

    for address in (url, f"{url}?an={service.pk}"):
        page = client.get(address).content.decode()
        assert "Berät schon jemand anderes?" in page
        assert "noch nicht geklärt, wer führt" in page


def test_twenty_cost_as_many_questions_as_one(note, owner, programme, today):
    note()
    with CaptureQueriesContext(connection) as one:
        assert len(list(due_overlaps(owner.actor, today))) == 1
    for _ in range(19):
        note(case=build_case(owner))

    with CaptureQueriesContext(connection) as twenty:
        assert len(list(due_overlaps(owner.actor, today))) == 20

    assert len(twenty) == len(one)
