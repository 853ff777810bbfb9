"""A contact is taken back at once, restored for a while, and gone for good after that."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.contacts.models import Contact, ContactDraft
from regelkreis.casework.contacts.operations import (
    keep_draft,
    note_contact,
    note_in_several,
    purge,
    restore_contact,
    undo_contact,
)
from regelkreis.casework.contacts.tasks import purge_everywhere
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import NotAllowed
from tests.cast import build_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact(case, owner, today, word):
    mode = word("contact_mode", "talk")
    return note_contact(case=case, on=today, mode=mode, note="Ein Irrtum.", actor=owner.actor, today=today)


@pytest.fixture
def second(case, owner):
    return build_case(owner, number="NO-0002")


def deeds():
    return list(Entry.objects.order_by("sequence").values_list("deed", flat=True))


def test_one_press_takes_it_back_and_another_restores_it(signed_in, owner, contact, case):
    client, file = signed_in(owner), reverse("cases:file", args=[case.pk])
    undo, restore = (reverse(f"contacts:{name}", args=[contact.pk]) for name in ("undo", "restore"))
    assert undo in client.get(file).content.decode()

    assert client.post(undo).url == file
    assert not Contact.objects.exists()
    assert not CaseEvent.objects.exists()
    page = client.get(file).content.decode()
    assert "zurückgenommen" in page
    assert "Ein Irrtum." not in page
    assert restore in page

    assert client.post(restore).url == file
    assert Contact.objects.get().note == "Ein Irrtum."
    assert CaseEvent.objects.get().subject_id == contact.pk
    assert deeds() == ["contact.noted", "contact.undone", "contact.restored"]


def test_pressed_twice_it_happens_once(signed_in, owner, contact):
    client = signed_in(owner)
    for name in ("undo", "undo", "restore", "restore"):
        assert client.post(reverse(f"contacts:{name}", args=[contact.pk])).status_code == 302
    assert deeds() == ["contact.noted", "contact.undone", "contact.restored"]


def test_reading_the_address_takes_nothing_back(signed_in, owner, contact):
    assert signed_in(owner).get(reverse("contacts:undo", args=[contact.pk])).status_code == 405
    assert Contact.objects.exists()


def test_on_the_next_day_it_is_changed_but_no_longer_undone_by_one_press(signed_in, owner, contact, case):
    Contact.objects.update(created_at=timezone.now() - timedelta(days=2))
    page = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()
    assert reverse("contacts:undo", args=[contact.pk]) not in page
    assert reverse("contacts:change", args=[contact.pk]) in page


def test_whoever_stands_in_takes_back_only_what_they_noted(contact, colleague, case, today):
    type(case).objects.update(post=next(iter(colleague.actor.posts)))
    contact.case.refresh_from_db()
    with pytest.raises(NotAllowed, match="Owner"):
        undo_contact(contact=contact, actor=colleague.actor, today=today)


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_for_others_there_is_nothing_to_take_back_or_restore(request, signed_in, contact, owner, today, who):
    client = signed_in(request.getfixturevalue(who))
    for name in ("undo", "restore"):
        assert client.post(reverse(f"contacts:{name}", args=[contact.pk])).status_code == 404
    assert Contact.objects.exists()


def test_it_is_restored_until_the_end_of_the_next_day_and_no_longer(contact, owner, today):
    undo_contact(contact=contact, actor=owner.actor, today=today)
    with pytest.raises(NotAllowed, match="Ende des Tages"):
        restore_contact(contact=contact, actor=owner.actor, today=today + timedelta(days=2))
    restore_contact(contact=contact, actor=owner.actor, today=today + timedelta(days=1))
    assert Contact.objects.exists()


def test_what_was_written_for_several_is_taken_back_and_restored_together(case, second, owner, today, word):
    mode = word("contact_mode", "talk")
    both = note_in_several(cases=[case, second], on=today, mode=mode, actor=owner.actor, today=today)
    undo_contact(contact=both[1], actor=owner.actor, today=today)
    assert not Contact.objects.exists()
    restore_contact(contact=Contact.every.get(pk=both[0].pk), actor=owner.actor, today=today)
    assert Contact.objects.count() == 2


def test_a_case_that_was_closed_meanwhile_keeps_its_own(case, second, owner, today, word):
    from regelkreis.casework.cases.operations import close_case

    mode = word("contact_mode", "talk")
    both = note_in_several(cases=[case, second], on=today, mode=mode, actor=owner.actor, today=today)
    close_case(case=second, ending=word("ending", "moved"), actor=owner.actor, today=today)
    undo_contact(contact=both[0], actor=owner.actor, today=today)
    assert Contact.objects.get().case == second


def test_what_was_taken_back_the_day_before_yesterday_is_gone_for_good(contact, owner, case, today):
    undo_contact(contact=contact, actor=owner.actor, today=today)
    assert purge_everywhere(today + timedelta(days=1)) == 0
    assert Contact.every.exists()
    assert purge_everywhere(today + timedelta(days=2)) == 1
    assert not Contact.every.exists()
    assert Entry.objects.get(deed="contact.purged").details == {"count": 1}
    assert purge_everywhere(today + timedelta(days=3)) == 0
    assert Entry.objects.filter(deed="contact.purged").count() == 1


def test_a_draft_nobody_touches_is_forgotten_after_two_weeks(case, owner, site, today):
    keep_draft(case=case, fields={"note": ["Halb"]}, actor=owner.actor)
    purge(site=site, actor=owner.actor, today=today)
    assert ContactDraft.objects.exists()
    ContactDraft.objects.update(changed_at=timezone.now() - timedelta(days=15))
    purge(site=site, actor=owner.actor, today=today)
    assert not ContactDraft.objects.exists()
