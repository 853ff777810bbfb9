"""What contacts hang in the case file, in the timeline and on the desk."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    EventDetail,
    LeftOpen,
    activities,
    case_actions,
    case_panels,
    due_sources,
    left_open,
    timeline_details,
)
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.queries import (
    NotedContact,
    due_rows,
    noted_contacts,
    open_reminders,
    silent_cases,
)
from regelkreis.casework.contacts.recent import recent_contacts
from regelkreis.casework.people.rules import full_name
from regelkreis.foundation.kernel.addresses import address
from regelkreis.network.organizations.actors import Acting

NOTICE = timedelta(days=7)


def contact_details(case: Case, keys: Collection[UUID]) -> Mapping[UUID, EventDetail]:
    """Say for the contacts on the timeline how, how long and about what."""
    return {key: _detail(contact) for key, contact in noted_contacts(case, keys).items()}


def _detail(contact: NotedContact) -> EventDetail:
    length = _("%(mode)s, %(minutes)s Min.") % {"mode": contact.mode, "minutes": contact.minutes}
    spoken = [contact.language, _interpreting(contact)]
    return EventDetail(
        what=length if contact.minutes else contact.mode,
        text=contact.note,
        why=" · ".join(
            part for part in (", ".join(contact.topics), ", ".join(word for word in spoken if word)) if part
        ),
    )


def _interpreting(contact: NotedContact) -> str:
    if contact.interpreting == Contact.Interpreting.USED:
        return (
            _("Sprachmittlung: %(who)s") % {"who": contact.interpreter}
            if contact.interpreter
            else _("mit Sprachmittlung")
        )
    return _("Sprachmittlung hat gefehlt") if contact.interpreting == Contact.Interpreting.NEEDED else ""


def contacts_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return what was noted lately, what can still be undone, and whether something was left half typed."""
    found = recent_contacts(case, actor, today)
    return {"recent": found} if found.contacts or case.is_open else None


def reminders_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return what somebody wants to be reminded of in this case; of a closed one only what is left."""
    found = open_reminders(case.pk)
    return {"reminders": found} if found or case.is_open else None


def reminders_left_open(case: Case) -> Iterator[LeftOpen]:
    """Reminders that nobody has settled."""
    for reminder in open_reminders(case.pk):
        yield LeftOpen(
            what=_("Wiedervorlage: %(text)s") % {"text": reminder.text},
            url=address("cases:file", case.pk) + "#wiedervorlagen",
            action=_("Wiedervorlage ansehen"),
        )


def due_reminders(actor: Acting, today: date) -> Iterator[DueItem]:
    """Reminders somebody set, each settled on the desk."""
    for reminder in due_rows(actor):
        yield DueItem(
            kind="reminder",
            what=reminder.text,
            why=_("Wiedervorlage"),
            url=address("contacts:settle", reminder.pk),
            action=_("Erledigen"),
            sends=True,
            due_on=reminder.due_on,
            case_id=reminder.case_id,
            who=full_name(reminder.given_name, reminder.family_name),
            number=reminder.number or "",
        )


def due_contacts(actor: Acting, today: date) -> Iterator[DueItem]:
    """Cases without a contact for longer than the site's interval, or soon to be."""
    interval, silent = silent_cases(actor, today, notice=NOTICE)
    for case in silent:
        yield DueItem(
            kind="contact",
            what=_("%(days)s Tage ohne Kontakt") % {"days": (today - case.last_on).days},
            why=_("vereinbart: höchstens %(interval)s · zuletzt %(last)s")
            % {"interval": interval, "last": f"{case.last_on:%d.%m.%Y}"},
            url=address("contacts:add", case.case_id),
            action=_("Kontakt notieren"),
            due_on=case.last_on + timedelta(days=interval),
            case_id=case.case_id,
            who=full_name(case.given_name, case.family_name),
            number=case.number,
        )


case_actions.register(
    CaseAction(gettext_lazy("Kontakt notieren"), "contacts:add", key="N", primary=True), order=10
)
case_actions.register(
    CaseAction(gettext_lazy("Wiedervorlage setzen"), "contacts:remind_case", key="W"), order=50
)
case_panels.register(
    CasePanel("kontakte", gettext_lazy("Kontakte"), "contacts/_recent.html", contacts_panel, column="side"),
    order=15,
)
case_panels.register(
    CasePanel(
        "wiedervorlagen",
        gettext_lazy("Wiedervorlagen"),
        "contacts/_reminders.html",
        reminders_panel,
        column="side",
    ),
    order=20,
)
activities.register(
    Activity("contact.noted", gettext_lazy("Kontakt"), "contact", meets=True, where="contacts:add")
)
left_open.register(reminders_left_open, order=20)
timeline_details.register(contact_details)
due_sources.register(due_reminders, order=10)
due_sources.register(due_contacts, order=80)
