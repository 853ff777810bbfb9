"""Reminders: set, on the desk and in the file, settled."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from regelkreis.casework.contacts.models import Reminder
from regelkreis.casework.contacts.operations import (
    postpone_reminder,
    reopen_reminder,
    set_reminder,
    settle_reminder,
)
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
    done = client.post(f"{settle}?akte", follow=True)
    assert Reminder.objects.get().done_on is not None
    assert done.redirect_chain == [(reverse("cases:file", args=[case.pk]), 302)]
    assert reverse("contacts:reopen_reminder", args=[reminder.pk]) in done.content.decode()


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
    assert signed_in(owner).post(address).status_code == 404
    with pytest.raises(NotAllowed):
        settle_reminder(reminder=Reminder.objects.get(pk=reminder.pk), actor=owner.actor, today=today)
    assert signed_in(colleague).post(address).status_code == 302


def test_one_press_on_the_desk_settles_it_and_one_more_undoes_that(signed_in, owner, remind, today):
    reminder = remind()
    client = signed_in(owner)
    settle = reverse("contacts:settle", args=[reminder.pk])
    assert f'action="{settle}"' in client.get("/").content.decode()
    assert client.get(settle).status_code == 405
    client.post(settle)
    assert (
        "Bescheid erfragen"
        not in client.get("/").content.decode().split("</main>")[0].split("Wiedervorlage</h2>")[0]
    )
    client.post(reverse("contacts:reopen_reminder", args=[reminder.pk]))
    (item,) = due_reminders(owner.actor, today)
    assert item.what == "Bescheid erfragen"


def test_after_a_week_it_stays_settled(remind, owner, today):
    reminder = settle_reminder(reminder=remind(), actor=owner.actor, today=today)
    with pytest.raises(NotAllowed):
        reopen_reminder(reminder=reminder, actor=owner.actor, today=today + timedelta(days=8))
    assert (
        reopen_reminder(reminder=reminder, actor=owner.actor, today=today + timedelta(days=7)).done_on is None
    )


@pytest.mark.parametrize(
    ("sent", "day"),
    [
        ({"when": "tomorrow"}, date(2023, 11, 21)),
        ({"when": "week"}, date(2023, 11, 27)),
        ({"when": "month"}, date(2023, 12, 18)),
        ({"when": "day", "due_on": "2023-12-01"}, date(2023, 12, 1)),
        ({"due_on": "2023-12-02"}, date(2023, 12, 2)),
    ],
)
def test_it_is_put_off_by_one_press_or_to_a_day(signed_in, owner, remind, sent, day):
    reminder = remind()
    client, address = signed_in(owner), reverse("contacts:postpone", args=[reminder.pk])
    token = as_sent(client.get(address))["token"]
    assert client.post(address, {"token": token, **sent}).status_code == 302
    assert Reminder.objects.get().due_on == day
    assert Entry.objects.get(deed="reminder.postponed").subject_id == reminder.case_id


@pytest.mark.parametrize("sent", [{"when": "day"}, {"when": "day", "due_on": "2023-11-19"}, {"when": "x"}])
def test_a_day_that_is_over_or_missing_puts_nothing_off(signed_in, owner, remind, today, sent):
    client, address = signed_in(owner), reverse("contacts:postpone", args=[remind().pk])
    token = as_sent(client.get(address))["token"]
    assert client.post(address, {"token": token, **sent}).status_code == 422
    assert Reminder.objects.get().due_on == today


def test_what_is_settled_is_not_put_off(remind, owner, today):
    reminder = settle_reminder(reminder=remind(), actor=owner.actor, today=today)
    with pytest.raises(Invalid):
        postpone_reminder(reminder=reminder, due_on=today, actor=owner.actor, today=today)


def test_others_neither_put_off_nor_open_again(remind, colleague, stranger, owner, today):
    reminder = remind()
    for other in (colleague, stranger):
        with pytest.raises(NotAllowed):
            postpone_reminder(reminder=reminder, due_on=today, actor=other.actor, today=today)
    settle_reminder(reminder=reminder, actor=owner.actor, today=today)
    for other in (colleague, stranger):
        with pytest.raises(NotAllowed):
            reopen_reminder(reminder=reminder, actor=other.actor, today=today)


def test_outside_of_a_file_a_person_can_be_named(signed_in, owner, colleague, case):
    client, address = signed_in(owner), reverse("contacts:remind")
    sent = as_sent(client.get(address))
    assert (sent["when"], sent["due_on"]) == ("week", "")
    client.post(address, sent | {"text": "Anrufen", "fall": str(case.pk)})
    reminder = Reminder.objects.get()
    assert (reminder.case, reminder.due_on) == (case, date(2023, 11, 27))
    foreign = signed_in(colleague)
    refused = foreign.post(address, as_sent(foreign.get(address)) | {"text": "x", "fall": str(case.pk)})
    assert refused.status_code == 422
    assert Reminder.objects.count() == 1
