"""A contact is noted, in one file or in several at once, and changed by whoever noted it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import forget_events, note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.contacts.deeds import CONTACT_CHANGED, CONTACT_NOTED
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.operations.drafts import discard_draft
from regelkreis.casework.contacts.permissions import may_change
from regelkreis.casework.contacts.rules import faults_of_contact
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting

# Areas of life, and the topics of support beneath them (ME-8).
TOPICS = frozenset({str(Kind.LIFE_DOMAIN), str(Kind.NEED)})


class ContactFacts(TypedDict, total=False):
    """What may be said about a contact beyond its day and its way."""

    minutes: int | None
    language: str
    interpreting: str
    interpreter: str
    topics: Iterable[Term]
    note: str


@transaction.atomic
def note_contact(
    *,
    case: Case,
    on: date,
    mode: Term,
    actor: Acting,
    today: date,
    batch: UUID | None = None,
    **more: Unpack[ContactFacts],
) -> Contact:
    """
    Write down a contact with the person (or about them); the text is optional (EN chapter 6).

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: a day in the future or before the opening, an odd length, a word of another list.
    """
    require(may_work_on(actor, case))
    values, topics = _checked(case, on, mode, more, today)
    contact: Contact = Contact.objects.create(
        site=case.site,
        case=case,
        on=on,
        mode=mode,
        noted_by=actor.name,
        author_id=actor.user_id,
        batch=batch,
        **values,
    )
    contact.topics.set(topics)
    discard_draft(case=case, actor=actor)
    note_event(case, "contact.noted", on=on, subject_id=contact.pk)
    record(CONTACT_NOTED, actor=actor, subject=case, on=f"{on:%d.%m.%Y}")
    return contact


@transaction.atomic
def note_in_several(
    *,
    cases: Sequence[Case],
    on: date,
    mode: Term,
    actor: Acting,
    today: date,
    **more: Unpack[ContactFacts],
) -> list[Contact]:
    """
    Write one contact down in the files of several people (EN-H): one record for each, tied together.

    :raises NotAllowed: the actor does not work on one of the cases.
    :raises Invalid: as in `note_contact`; the sentence names the file in which it cannot be.
    """
    batch = uuid4() if len(cases) > 1 else None
    more["topics"] = list(more.get("topics", ()))
    found = []
    for case in cases:
        try:
            noted = note_contact(case=case, on=on, mode=mode, actor=actor, today=today, batch=batch, **more)
        except Invalid as refusal:
            raise Invalid(_named(refusal, case if case != cases[0] else None)) from refusal
        found.append(noted)
    return found


@transaction.atomic
def change_contact(
    *,
    contact: Contact,
    expected: int,
    on: date,
    mode: Term,
    actor: Acting,
    today: date,
    **more: Unpack[ContactFacts],
) -> Contact:
    """
    Correct a contact; the log moves with its day. Written for several files, only this one changes.

    :raises NotAllowed: somebody else noted it, or the actor no longer works on the case.
    :raises Invalid: as in `note_contact`.
    :raises Conflict: it was changed elsewhere since version `expected`.
    """
    require(may_change(actor, contact))
    values, topics = _checked(contact.case, on, mode, more, today)
    contact.change(expected=expected, on=on, mode=mode, **values)
    contact.topics.set(topics)
    forget_events(contact.pk)
    note_event(contact.case, "contact.noted", on=on, subject_id=contact.pk)
    record(CONTACT_CHANGED, actor=actor, subject=contact.case, on=f"{on:%d.%m.%Y}")
    return contact


def _checked(
    case: Case, on: date, mode: Term, more: ContactFacts, today: date
) -> tuple[dict[str, object], list[Term]]:
    """Return what is stored, and the topics, after looking whether it can be."""
    topics, interpreting = list(more.get("topics", ())), more.get("interpreting", Contact.Interpreting.NONE)
    minutes = more.get("minutes")
    faults = faults_of_contact(on=on, minutes=minutes, opened_on=case.opened_on, today=today)
    if mode.kind != Kind.CONTACT_MODE or mode.site != case.site:
        faults["mode"] = _("Diese Art des Kontakts kennt das Profil des Standorts nicht.")
    if any(topic.kind not in TOPICS or topic.site != case.site for topic in topics):
        faults["topics"] = _("Themen sind die Lebensbereiche und Unterstützungsthemen des Standorts.")
    if interpreting not in Contact.Interpreting.values:
        faults["interpreting"] = _("Bitte wählen, ob jemand gedolmetscht hat.")
    if faults:
        raise Invalid(faults)
    was_there = interpreting == Contact.Interpreting.USED
    values: dict[str, object] = {
        "minutes": minutes,
        "language": more.get("language", ""),
        "interpreting": interpreting,
        "interpreter": more.get("interpreter", "").strip() if was_there else "",
        "note": more.get("note", "").strip(),
    }
    return values, topics


def _named(refusal: Invalid, case: Case | None) -> dict[str, str]:
    if case is None:
        return dict(refusal.errors)
    name = case.person.full_name or case.number
    return {field: f"{name}: {sentence}" for field, sentence in refusal.errors.items()}
