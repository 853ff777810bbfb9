"""What can be true of a contact or a reminder, asked without a database."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

UNDO_FOR = timedelta(hours=24)
LONGEST_MINUTES = 24 * 60


def faults_of_contact(*, on: date, minutes: int | None, opened_on: date, today: date) -> dict[str, str]:
    """Return what is wrong with the day or the length of a contact, by field."""
    found: dict[str, str] = {}
    if on > today:
        found["on"] = _("Der Tag liegt in der Zukunft. Für später hilft eine Wiedervorlage.")
    elif on < opened_on:
        found["on"] = _("Der Tag liegt vor der Eröffnung des Falls am %(opened)s.") % {
            "opened": f"{opened_on:%d.%m.%Y}"
        }
    if minutes is not None and not 0 < minutes <= LONGEST_MINUTES:
        found["minutes"] = _("Bitte die Dauer in Minuten angeben, höchstens einen Tag.")
    return found


def may_still_be_undone(noted_at: datetime, now: datetime) -> bool:
    """Return whether a note can still be taken back: within a day, as long as nobody builds on it."""
    return now - noted_at <= UNDO_FOR


def faults_of_reminder(*, due_on: date, text: str, today: date) -> dict[str, str]:
    """Return what is wrong with a reminder, by field."""
    found: dict[str, str] = {}
    if due_on < today:
        found["due_on"] = _("Der Tag ist vorbei. Bitte heute oder später wählen.")
    if not text.strip():
        found["text"] = _("Bitte kurz notieren, woran Sie denken möchten.")
    return found
