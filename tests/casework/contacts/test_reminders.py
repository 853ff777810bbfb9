"""Reminders: set, on the desk and in the file, settled."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.contacts.models import Reminder
from regelkreis.casework.contacts.operations import set_reminder, settle_reminder
from regelkreis.casework.contacts.panels import due_reminders
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def remind(case, owner, today):
    def reminded(somebody=owner, **changes):
        values = {"post": case.post, "case": case, "due_on": today, "text": "Bescheid erfragen", **changes}
        return set_reminder(**values, actor=somebody.actor, today=today)

    return reminded


def test_a_reminder_stands_on_the_desk_until_it_is_settled(remind, owner, case, today):
    reminder = remind()
    (item,) = due_reminders(owner.actor, today)
    assert (item.what, item.due_on, item.case_id) == ("Bescheid erfragen", today, case.pk)
    settle_reminder(reminder=reminder, actor=owner.actor, today=today)
    assert not list(due_reminders(owner.actor, today))


def test_settling_twice_changes_nothing_more(remind, owner, today):
    reminder = remind()
    settle_reminder(reminder=reminder, actor=owner.actor, today=today)
    settle_reminder(reminder=reminder, actor=owner.actor, today=today)
    assert Entry.objects.filter(deed="reminder.settled").count() == 1


def test_a_reminder_may_belong_to_no_case(remind, owner, today):
    remind(case=None)
    (item,) = due_reminders(owner.actor, today)
    assert (item.case_id, item.who) == (None, "")


@pytest.mark.parametrize(
    ("changes", "field"), [({"due_on": date(2023, 11, 19)}, "due_on"), ({"text": "  "}, "text")]
)
def test_a_day_that_is_over_or_nothing_to_think_of_is_refused(remind, changes, field):
    with pytest.raises(Invalid) as refusal:
        remind(**changes)
    assert set(refusal.value.errors) == {field}


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_set_settle_and_see_none(request, remind, today, who):
    other = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        remind(other)
    reminder = remind()
    with pytest.raises(NotAllowed):
        settle_reminder(reminder=reminder, actor=other.actor, today=today)
    assert not list(due_reminders(other.actor, today))


def test_it_is_set_from_the_file_and_settled_there(signed_in, owner, case):
    client = signed_in(owner)
    url = reverse("contacts:remind_case", args=[case.pk])
    sent = as_sent(client.get(url)) | {"text": "Bescheid erfragen", "due_on": "2023-11-27"}
    assert client.post(url, sent).url == client.post(url, sent).url
    reminder = Reminder.objects.get()
    file = client.get(reverse("cases:file", args=[case.pk])).content.decode()
    assert "Bescheid erfragen" in file
    settle = reverse("contacts:settle", args=[reminder.pk])
    assert settle in file
    client.post(settle, as_sent(client.get(settle)))
    assert Reminder.objects.get().done_on is not None


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "statistician"])
def test_for_others_the_pages_do_not_exist(request, signed_in, remind, case, who):
    client = signed_in(request.getfixturevalue(who))
    assert client.get(reverse("contacts:remind_case", args=[case.pk])).status_code == 404
    assert client.post(reverse("contacts:settle", args=[remind().pk])).status_code == 404
    assert Reminder.objects.get().done_on is None


def test_a_reminder_goes_with_its_case_to_another_post(remind, owner, colleague, case, today, signed_in):
    reminder = remind()
    type(case).objects.filter(pk=case.pk).update(post=next(iter(colleague.actor.posts)))
    assert not list(due_reminders(owner.actor, today))
    address = reverse("contacts:settle", args=[reminder.pk])
    assert signed_in(owner).get(address).status_code == 404
    assert signed_in(colleague).get(address).status_code == 200
    with pytest.raises(NotAllowed):
        settle_reminder(reminder=Reminder.objects.get(pk=reminder.pk), actor=owner.actor, today=today)
