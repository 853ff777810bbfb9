"""What is true of double counselling without a database."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

# By then two services that counsel the same person have agreed who leads.
TO_SETTLE_WITHIN = timedelta(days=14)


def to_settle_by(noted_on: date) -> date:
    """Return the day by which it should be settled who leads."""
    return noted_on + TO_SETTLE_WITHIN


def faults_of_days(*, since: date | None, agreed_on: date | None, today: date) -> dict[str, str]:
    """Return which days cannot be, by field."""
    sentence = _("Der Tag liegt in der Zukunft. Bitte Tag, Monat und Jahr prüfen.")
    days = {"since": since, "agreed_on": agreed_on}
    return {name: sentence for name, day in days.items() if day is not None and day > today}
