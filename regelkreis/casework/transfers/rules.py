"""What can be true of a transfer, asked without a database."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

# An offer that nobody answers leaves a case without a future; it is asked after within these days (assumed).
PATIENCE = timedelta(days=7)


def faults_of_offer(*, wished_on: date | None, today: date) -> dict[str, str]:
    """Return what is wrong with the day a case is to go, by field."""
    if wished_on is not None and wished_on < today:
        return {"wished_on": _("Dieser Tag ist vorbei. Eine Übergabe beginnt heute oder später.")}
    return {}


def reads_until(accepted_on: date, days: int) -> date | None:
    """
    Return the last day on which whoever kept the case reads on, or None where the site allows no day.

    >>> reads_until(date(2023, 11, 20), 90), reads_until(date(2023, 11, 20), 0)
    (datetime.date(2024, 2, 18), None)
    """
    return accepted_on + timedelta(days=days) if days else None
