"""What is typed about contacts and reminders; nothing here saves."""

from regelkreis.casework.contacts.forms.note import ChangeContactForm, ContactForm
from regelkreis.casework.contacts.forms.remind import (
    ChooseCaseForm,
    FreeReminderForm,
    ReminderForm,
    WhenForm,
    empty_reminder,
)

__all__ = [
    "ChangeContactForm",
    "ChooseCaseForm",
    "ContactForm",
    "FreeReminderForm",
    "ReminderForm",
    "WhenForm",
    "empty_reminder",
]
