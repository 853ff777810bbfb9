"""A contact is corrected by whoever noted it."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.operations import change_contact, note_contact, undo_contact
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.catalogue.models import Term
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact(case, owner, today, word):
    return note_contact(
        case=case, on=today, mode=word("contact_mode", "talk"), minutes=50, note="Erste Fassung.",
        topics=[word("life_domain", "work")], actor=owner.actor, today=today,
    )  # fmt: skip


@pytest.fixture
def url(contact):
    return reverse("contacts:change", args=[contact.pk])


def test_the_form_shows_what_is_stored_and_stores_what_is_changed(signed_in, owner, url, contact):
    client = signed_in(owner)
    sent = as_sent(client.get(url))
    assert (sent["minutes"], sent["topics"], sent["note"]) == ("50", "work", "Erste Fassung.")
    client.post(url, sent | {"on": "2023-11-17", "note": "Zweite Fassung.", "topics": ["housing"]})
    contact.refresh_from_db()
    assert (contact.on, contact.note) == (date(2023, 11, 17), "Zweite Fassung.")
    assert [topic.code for topic in contact.topics.all()] == ["housing"]
    assert CaseEvent.objects.get().on == date(2023, 11, 17)
    assert Entry.objects.filter(deed="contact.changed").count() == 1


def test_the_second_editor_sees_both_versions(signed_in, owner, url, contact):
    client = signed_in(owner)
    sent = as_sent(client.get(url))
    client.post(url, sent | {"note": "Fenster eins."})
    answer = client.post(url, sent | {"token": str(uuid4()), "note": "Fenster zwei."})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Beide Fassungen" in page
    assert "Fenster eins." in page
    assert Contact.objects.get().note == "Fenster eins."
    client.post(url, as_sent(answer) | {"token": str(uuid4())})
    assert Contact.objects.get().note == "Fenster zwei."


def test_what_the_site_no_longer_offers_can_be_kept(signed_in, owner, url, contact):
    Term.objects.filter(kind="contact_mode", code="talk").update(valid_until=date(2023, 1, 31))
    client = signed_in(owner)
    client.post(url, as_sent(client.get(url)) | {"note": "Neu."})
    contact.refresh_from_db()
    assert (contact.mode.code, contact.note) == ("talk", "Neu.")


def test_what_cannot_be_is_refused(contact, owner, today):
    with pytest.raises(Invalid) as refusal:
        change_contact(
            contact=contact,
            expected=1,
            on=date(2023, 11, 21),
            mode=contact.mode,
            actor=owner.actor,
            today=today,
        )
    assert set(refusal.value.errors) == {"on"}


def test_a_stale_version_is_a_conflict(contact, owner, today):
    acting = {"on": today, "mode": contact.mode, "actor": owner.actor, "today": today}
    change_contact(contact=contact, expected=1, note="Eins.", **acting)
    with pytest.raises(Conflict):
        change_contact(contact=Contact.objects.get(), expected=1, note="Zwei.", **acting)


def test_what_was_taken_back_is_not_changed(contact, owner, today):
    undo_contact(contact=contact, actor=owner.actor, today=today)
    with pytest.raises(NotAllowed, match="Stellen Sie ihn zuerst wieder her"):
        change_contact(
            contact=Contact.every.get(),
            expected=2,
            on=today,
            mode=contact.mode,
            actor=owner.actor,
            today=today,
        )


def test_whoever_took_over_the_case_reads_it_but_changes_nothing(signed_in, colleague, contact, case, url):
    type(case).objects.update(post=next(iter(colleague.actor.posts)))
    answer = signed_in(colleague).get(url)
    assert answer.status_code == 403
    assert "Owner" in answer.content.decode()
    listed = signed_in(colleague).get(reverse("contacts:list", args=[case.pk])).content.decode()
    assert "Erste Fassung." in listed
    assert url not in listed


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_for_others_it_does_not_exist(request, signed_in, url, case, who):
    client = signed_in(request.getfixturevalue(who))
    assert client.get(url).status_code == 404
    assert client.get(reverse("contacts:list", args=[case.pk])).status_code == 404
