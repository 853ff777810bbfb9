"""What can happen: a contact is noted or taken back, a reminder is set or settled."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import forget_events, note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.contacts.deeds import (
    CONTACT_NOTED,
    CONTACT_UNDONE,
    REMINDER_SET,
    REMINDER_SETTLED,
    REMINDERS_CARRIED,
)
from regelkreis.casework.contacts.models import Contact, Reminder
from regelkreis.casework.contacts.permissions import may_remind_at, may_undo
from regelkreis.casework.contacts.rules import faults_of_contact, faults_of_reminder
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post


@transaction.atomic
def note_contact(
    *,
    case: Case,
    on: date,
    mode: Term,
    actor: Acting,
    today: date,
    minutes: int | None = None,
    language: str = "",
    interpreted: bool = False,
    topics: Iterable[Term] = (),
    note: str = "",
) -> Contact:
    """
    Write down a contact with the person (or about them); the text is optional (EN chapter 6).

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: a day in the future or before the opening, an odd length, a word of another list.
    """
    require(may_work_on(actor, case))
    named = list(topics)
    faults = faults_of_contact(on=on, minutes=minutes, opened_on=case.opened_on, today=today)
    if mode.kind != Kind.CONTACT_MODE or mode.site != case.site:
        faults["mode"] = _("Diese Art des Kontakts kennt das Profil des Standorts nicht.")
    if any(topic.kind != Kind.LIFE_DOMAIN or topic.site != case.site for topic in named):
        faults["topics"] = _("Themen sind die Lebensbereiche des Standorts.")
    if faults:
        raise Invalid(faults)
    contact = Contact.objects.create(
        site=case.site,
        case=case,
        on=on,
        mode=mode,
        minutes=minutes,
        language=language,
        interpreted=interpreted,
        note=note.strip(),
        noted_by=actor.name,
    )
    contact.topics.set(named)
    note_event(case, "contact.noted", on=on, subject_id=contact.pk)
    record(CONTACT_NOTED, actor=actor, subject=case, on=f"{on:%d.%m.%Y}")
    return contact


@transaction.atomic
def undo_contact(*, contact: Contact, actor: Acting) -> None:
    """
    Take back a contact that was noted by mistake; it and its event are gone.

    :raises NotAllowed: the actor does not work on the case, or more than a day has passed.
    """
    require(may_undo(actor, contact))
    case, day = contact.case, contact.on
    forget_events(contact.pk)
    contact.delete()
    record(CONTACT_UNDONE, actor=actor, subject=case, on=f"{day:%d.%m.%Y}")


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
