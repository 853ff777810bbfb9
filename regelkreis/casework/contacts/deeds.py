"""What can happen in this room, in the words of the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

CONTACT_NOTED = declare("contact.noted", _("hat einen Kontakt vom {on} notiert"))
CONTACT_CHANGED = declare("contact.changed", _("hat den Kontakt vom {on} geändert"))
CONTACT_UNDONE = declare("contact.undone", _("hat den Kontakt vom {on} zurückgenommen"))
CONTACT_RESTORED = declare("contact.restored", _("hat den Kontakt vom {on} wiederhergestellt"))
CONTACTS_PURGED = declare("contact.purged", _("hat {count} zurückgenommene Kontakte endgültig gelöscht"))
REMINDER_SET = declare("reminder.set", _("hat eine Wiedervorlage auf den {due_on} gesetzt"))
REMINDERS_CARRIED = declare("reminder.carried", _("hat {count} Wiedervorlagen des Falls mitgegeben"))
REMINDER_POSTPONED = declare(
    "reminder.postponed", _("hat die Wiedervorlage vom {due_on} auf den {to} verschoben")
)
REMINDER_REOPENED = declare("reminder.reopened", _("hat die Wiedervorlage vom {due_on} wieder geöffnet"))
REMINDER_SETTLED = declare("reminder.settled", _("hat die Wiedervorlage vom {due_on} erledigt"))
