"""Who may note contacts, take them back, and set reminders."""

from django.utils import timezone
from django.utils.translation import gettext as _

from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.rules import may_still_be_undone
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post
from regelkreis.network.organizations.roles import Role


def may_undo(actor: Acting, contact: Contact) -> Verdict:
    """A contact is taken back by whoever works on the case, for a day after it was noted."""
    verdict = may_work_on(actor, contact.case)
    if verdict and not may_still_be_undone(contact.created_at, timezone.now()):
        return denied(
            _("Zurückholen lässt sich ein Kontakt einen Tag lang. Danach bleibt er in der Akte stehen.")
        )
    return verdict


def may_remind_at(actor: Acting, post: Post) -> Verdict:
    """Reminders belong to a post; those who hold or substitute it set them."""
    if actor.has_role(Role.SYSTEM) and post.site == actor.site:
        return ALLOWED
    if post.site == actor.site and post.pk in actor.posts:
        return ALLOWED
    return denied(_("Wiedervorlagen setzt, wer die Personalstelle innehat oder vertritt."))
