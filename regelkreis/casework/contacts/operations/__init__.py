"""What can happen: contacts are noted, changed, taken back; drafts are kept; reminders are set."""

from regelkreis.casework.contacts.operations.drafts import discard_draft, keep_draft
from regelkreis.casework.contacts.operations.note import change_contact, note_contact, note_in_several
from regelkreis.casework.contacts.operations.remind import (
    carry_reminders,
    postpone_reminder,
    reopen_reminder,
    set_reminder,
    settle_reminder,
)
from regelkreis.casework.contacts.operations.take_back import purge, restore_contact, undo_contact

__all__ = [
    "carry_reminders",
    "change_contact",
    "discard_draft",
    "keep_draft",
    "note_contact",
    "note_in_several",
    "postpone_reminder",
    "purge",
    "reopen_reminder",
    "restore_contact",
    "set_reminder",
    "settle_reminder",
    "undo_contact",
]
