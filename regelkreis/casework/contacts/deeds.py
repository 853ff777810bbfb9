"""What can happen in this room, in the words of the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

CONTACT_NOTED = declare("contact.noted", _("hat einen Kontakt vom {on} notiert"))
CONTACT_UNDONE = declare("contact.undone", _("hat den Kontakt vom {on} zurückgeholt"))
REMINDER_SET = declare("reminder.set", _("hat eine Wiedervorlage auf den {due_on} gesetzt"))
REMINDERS_CARRIED = declare("reminder.carried", _("hat {count} Wiedervorlagen des Falls mitgegeben"))
REMINDER_SETTLED = declare("reminder.settled", _("hat die Wiedervorlage vom {due_on} erledigt"))
