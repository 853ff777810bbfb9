"""A contact is noted, and taken back."""

from datetime import date

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.operations import note_contact
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(case, owner, today, word):
    def noted(somebody=owner, **changes):
        values = {"case": case, "on": today, "mode": word("contact_mode", "talk"), **changes}
        return note_contact(**values, actor=somebody.actor, today=today)

    return noted


def test_a_contact_may_be_no_more_than_a_day_and_a_way(note, today):
    contact = note()
    assert (contact.on, contact.note, contact.minutes, contact.noted_by) == (today, "", None, "Owner")


def test_it_writes_the_log_and_the_journal_without_what_was_said(note, case, word):
    contact = note(note="Schulden besprochen.", topics=[word("life_domain", "work")])
    event = CaseEvent.objects.get()
    assert (event.activity, event.case, event.subject_id) == ("contact.noted", case, contact.pk)
    assert Entry.objects.get().details == {"on": "20.11.2023"}
    assert [topic.code for topic in contact.topics.all()] == ["work"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"on": date(2023, 11, 21)}, "on"),
        ({"on": date(2023, 1, 9)}, "on"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 1441}, "minutes"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(note, changes, field):
    with pytest.raises(Invalid) as refusal:
        note(**changes)
    assert set(refusal.value.errors) == {field}
    assert not Contact.objects.exists()


def test_words_of_other_lists_are_refused(note, word):
    with pytest.raises(Invalid) as refusal:
        note(mode=word("ending", "moved"), topics=[word("ending", "moved")])
    assert set(refusal.value.errors) == {"mode", "topics"}


def test_a_closed_case_takes_no_contacts(note, closed_case):
    with pytest.raises(NotAllowed, match="wieder"):
        note(case=closed_case)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_note_nothing(request, note, who):
    with pytest.raises(NotAllowed):
        note(request.getfixturevalue(who))
    assert not Contact.objects.exists()


def test_support_topics_are_topics_too(note, word):
    contact = note(topics=[word("life_domain", "work"), word("need", "work-permit")])
    assert {topic.code for topic in contact.topics.all()} == {"work", "work-permit"}


def test_who_interpreted_is_kept_only_where_somebody_did(note):
    assert note(interpreting="used", interpreter=" Frau Sow ").interpreter == "Frau Sow"
    assert note(interpreting="needed", interpreter="Frau Sow").interpreter == ""
    with pytest.raises(Invalid) as refusal:
        note(interpreting="perhaps")
    assert set(refusal.value.errors) == {"interpreting"}
