"""What is typed about contacts and reminders; nothing here saves."""

from regelkreis.casework.contacts.forms.note import ChangeContactForm, ContactForm
from regelkreis.casework.contacts.forms.remind import ChooseCaseForm, ReminderForm

__all__ = ["ChangeContactForm", "ChooseCaseForm", "ContactForm", "ReminderForm"]
