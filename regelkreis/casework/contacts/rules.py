"""What can be true of a contact or a reminder, asked without a database."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

# A contact taken back can be restored on that day and the next; then it is gone for good.
RESTORABLE_FOR = timedelta(days=1)
# A draft nobody has touched for so long is forgotten: it holds what somebody confided.
DRAFT_KEPT_FOR = timedelta(days=14)
# So long a reminder ticked off by mistake can be opened again.
REOPEN_FOR = timedelta(days=7)
LONGEST_MINUTES = 24 * 60
LONGEST_DRAFT = 40_000


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


def may_still_be_restored(removed_on: date | None, today: date) -> bool:
    """Return whether what was taken back can be had again: until the end of the next day."""
    return removed_on is not None and today - removed_on <= RESTORABLE_FOR


def faults_of_reminder(*, due_on: date, text: str, today: date) -> dict[str, str]:
    """Return what is wrong with a reminder, by field."""
    found: dict[str, str] = {}
    if due_on < today:
        found["due_on"] = _("Der Tag ist vorbei. Bitte heute oder später wählen.")
    if not text.strip():
        found["text"] = _("Bitte kurz notieren, woran Sie denken möchten.")
    return found


def may_be_reopened(done_on: date | None, today: date) -> bool:
    """Return whether a reminder was settled so lately that it can be opened again."""
    return done_on is not None and today - done_on <= REOPEN_FOR
