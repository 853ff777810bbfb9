"""Who may note contacts, change them, take them back, and set reminders."""

from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.contacts.models import Contact, Reminder
from regelkreis.casework.contacts.rules import may_be_reopened, may_still_be_restored
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post
from regelkreis.network.organizations.roles import Role


def may_change(actor: Acting, contact: Contact) -> Verdict:
    """A contact is changed and taken back by whoever noted it, as long as they work on the case."""
    verdict = may_work_on(actor, contact.case)
    if verdict and (actor.user_id is None or contact.author_id != actor.user_id):
        return denied(
            _("Einen Kontakt ändert, wer ihn notiert hat. Das war hier: %(name)s.")
            % {"name": contact.noted_by}
        )
    if verdict and contact.removed_on is not None:
        return denied(_("Dieser Kontakt ist zurückgenommen. Stellen Sie ihn zuerst wieder her."))
    return verdict


def may_restore(actor: Acting, contact: Contact, today: date) -> Verdict:
    """What was taken back is restored by whoever noted it, until the end of the next day."""
    verdict = may_work_on(actor, contact.case)
    if verdict and (actor.user_id is None or contact.author_id != actor.user_id):
        return denied(_("Wiederherstellen kann einen Kontakt, wer ihn notiert hat."))
    if verdict and not may_still_be_restored(contact.removed_on, today):
        return denied(
            _("Wiederherstellen lässt sich ein Kontakt bis zum Ende des Tages nach dem Zurücknehmen.")
        )
    return verdict


def may_remind_at(actor: Acting, post: Post) -> Verdict:
    """Reminders belong to a post; those who hold or substitute it set them."""
    if actor.has_role(Role.SYSTEM) and post.site == actor.site:
        return ALLOWED
    if post.site == actor.site and post.pk in actor.posts:
        return ALLOWED
    return denied(_("Wiedervorlagen setzt, wer die Personalstelle innehat oder vertritt."))


def may_reopen_reminder(actor: Acting, reminder: Reminder, today: date) -> Verdict:
    """Whoever settles a reminder opens it again, for some days after it was settled."""
    verdict = may_remind_at(actor, reminder.held_by)
    if verdict and not may_be_reopened(reminder.done_on, today):
        return denied(
            _("Wieder öffnen lässt sich eine Wiedervorlage sieben Tage lang, nachdem sie erledigt war.")
        )
    return verdict
