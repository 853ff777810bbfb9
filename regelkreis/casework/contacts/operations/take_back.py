"""A contact is taken back at once, can be restored for a while, and is gone for good after that."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from regelkreis.casework.cases.events import forget_events, note_event
from regelkreis.casework.contacts.deeds import CONTACT_RESTORED, CONTACT_UNDONE, CONTACTS_PURGED
from regelkreis.casework.contacts.models import Contact, ContactDraft
from regelkreis.casework.contacts.permissions import may_change, may_restore
from regelkreis.casework.contacts.rules import DRAFT_KEPT_FOR, RESTORABLE_FOR
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site


@transaction.atomic
def undo_contact(*, contact: Contact, actor: Acting, today: date) -> list[Contact]:
    """
    Take back a contact, and with it those written down together with it in other files.

    Its event leaves the log; the note stays restorable until the end of the next day.

    :raises NotAllowed: somebody else noted it, or the actor no longer works on the case.
    """
    require(may_change(actor, contact))
    found = [one for one in _together(contact, removed_on=None) if may_change(actor, one)]
    for one in found:
        one.change(expected=one.version, removed_on=today)
        forget_events(one.pk)
        record(CONTACT_UNDONE, actor=actor, subject=one.case, on=f"{one.on:%d.%m.%Y}")
    return found


@transaction.atomic
def restore_contact(*, contact: Contact, actor: Acting, today: date) -> list[Contact]:
    """
    Put back a contact that was taken back, with those taken back together with it.

    :raises NotAllowed: somebody else noted it, or too much time has passed.
    """
    require(may_restore(actor, contact, today))
    found = [
        one for one in _together(contact, removed_on=contact.removed_on) if may_restore(actor, one, today)
    ]
    for one in found:
        one.change(expected=one.version, removed_on=None)
        note_event(one.case, "contact.noted", on=one.on, subject_id=one.pk)
        record(CONTACT_RESTORED, actor=actor, subject=one.case, on=f"{one.on:%d.%m.%Y}")
    return found


@transaction.atomic
def purge(*, site: Site, actor: Acting, today: date) -> int:
    """Delete for good what was taken back before yesterday, and drafts nobody has touched for long."""
    gone = Contact.every.of_site(site.pk).filter(removed_on__lt=today - RESTORABLE_FOR)
    count = gone.count()
    gone.delete()
    ContactDraft.objects.of_site(site.pk).filter(changed_at__lt=timezone.now() - DRAFT_KEPT_FOR).delete()
    if count:
        record(CONTACTS_PURGED, actor=actor, subject=site, count=count)
    return count


def _together(contact: Contact, *, removed_on: date | None) -> list[Contact]:
    """Return a contact with those of its batch that are in the same state."""
    if contact.batch is None:
        return [contact]
    found = Contact.every.of_site(contact.site).filter(batch=contact.batch, removed_on=removed_on)
    return list(found.select_related("case__person").order_by("case__number"))
