"""Reminders: set, settled, and carried to another post with their case."""

from datetime import date

from django.db import transaction

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.contacts.deeds import REMINDER_SET, REMINDER_SETTLED, REMINDERS_CARRIED
from regelkreis.casework.contacts.models import Reminder
from regelkreis.casework.contacts.permissions import may_remind_at
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
def carry_reminders(*, case: Case, actor: Acting) -> None:
    """
    Give a case's open reminders to the post it has gone to, so that they stand on the right desk.

    :raises NotAllowed: the actor does not hold the post the case has gone to.
    """
    require(may_remind_at(actor, case.post))
    left = Reminder.objects.filter(case=case, done_on=None).exclude(post=case.post)
    if count := left.update(post=case.post):
        record(REMINDERS_CARRIED, actor=actor, subject=case, count=count)
