"""Reminders: set, put off, settled, opened again, and carried to another post with their case."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.contacts.deeds import (
    REMINDER_POSTPONED,
    REMINDER_REOPENED,
    REMINDER_SET,
    REMINDER_SETTLED,
    REMINDERS_CARRIED,
)
from regelkreis.casework.contacts.models import Reminder
from regelkreis.casework.contacts.permissions import may_remind_at, may_reopen_reminder
from regelkreis.casework.contacts.rules import faults_of_reminder
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post


@transaction.atomic
def set_reminder(
    *, post: Post, due_on: date, text: str, actor: Acting, today: date, case: Case | None = None
) -> Reminder:
    """
    Have oneself reminded on a day, of a case or of anything else.

    :raises NotAllowed: the actor does not hold the post, or does not work on the case.
    :raises Invalid: a day that is over, or nothing to be reminded of.
    """
    require(may_remind_at(actor, post))
    if case is not None:
        require(may_work_on(actor, case))
    if faults := faults_of_reminder(due_on=due_on, text=text, today=today):
        raise Invalid(faults)
    reminder = Reminder.objects.create(site=post.site, post=post, case=case, due_on=due_on, text=text.strip())
    record(REMINDER_SET, actor=actor, subject=case or reminder, due_on=f"{due_on:%d.%m.%Y}")
    return reminder


@transaction.atomic
def settle_reminder(*, reminder: Reminder, actor: Acting, today: date) -> Reminder:
    """
    Tick off a reminder; it leaves the desk.

    :raises NotAllowed: the actor does not hold the post.
    """
    require(may_remind_at(actor, reminder.held_by))
    if reminder.done_on is None:
        reminder.change(expected=reminder.version, done_on=today)
        day = f"{reminder.due_on:%d.%m.%Y}"
        record(REMINDER_SETTLED, actor=actor, subject=reminder.case or reminder, due_on=day)
    return reminder


@transaction.atomic
def reopen_reminder(*, reminder: Reminder, actor: Acting, today: date) -> Reminder:
    """
    Put a reminder that was ticked off by mistake back on the desk.

    :raises NotAllowed: the actor does not hold the post, or it was settled too long ago.
    """
    require(may_reopen_reminder(actor, reminder, today))
    reminder.change(expected=reminder.version, done_on=None)
    day = f"{reminder.due_on:%d.%m.%Y}"
    record(REMINDER_REOPENED, actor=actor, subject=reminder.case or reminder, due_on=day)
    return reminder


@transaction.atomic
def postpone_reminder(*, reminder: Reminder, due_on: date, actor: Acting, today: date) -> Reminder:
    """
    Put an open reminder off to another day.

    :raises NotAllowed: the actor does not hold the post.
    :raises Invalid: a day that is over, or a reminder that is settled.
    """
    require(may_remind_at(actor, reminder.held_by))
    faults = faults_of_reminder(due_on=due_on, text=reminder.text, today=today)
    if reminder.done_on is not None:
        faults[""] = _("Diese Wiedervorlage ist schon erledigt. Verschieben lässt sich nur eine offene.")
    if faults:
        raise Invalid(faults)
    before = reminder.due_on
    reminder.change(expected=reminder.version, due_on=due_on)
    record(
        REMINDER_POSTPONED,
        actor=actor,
        subject=reminder.case or reminder,
        due_on=f"{before:%d.%m.%Y}",
        to=f"{due_on:%d.%m.%Y}",
    )
    return reminder


@transaction.atomic
def carry_reminders(*, case: Case, actor: Acting) -> None:
    """
    Give a case's open reminders to the post it has gone to, so that they stand on the right desk.

    :raises NotAllowed: the actor does not hold the post the case has gone to.
    """
    require(may_remind_at(actor, case.post))
    left = Reminder.objects.filter(case=case, done_on=None).exclude(post=case.post)
    if count := left.update(post=case.post):
        record(REMINDERS_CARRIED, actor=actor, subject=case, count=count)
