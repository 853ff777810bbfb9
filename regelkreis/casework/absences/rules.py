"""What can be true of an absence, asked without a database."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

# So long before an absence the handover is asked for (assumed: two weeks).
NOTICE = timedelta(days=14)


def faults_of_period(*, first_day: date, last_day: date, today: date) -> dict[str, str]:
    """Return what is wrong with the days of an absence, by field."""
    if last_day < first_day:
        return {"last_day": _("Der letzte Tag liegt vor dem ersten. Bitte beide Daten prüfen.")}
    if last_day < today:
        return {"last_day": _("Diese Zeit ist vorbei. Eine Vertretung wirkt heute oder später.")}
    return {}


def starts_on(first_day: date, today: date) -> date:
    """
    Return the day from which a substitute sees the cases: the first one, but never in the past.

    >>> starts_on(date(2023, 11, 18), date(2023, 11, 20))
    datetime.date(2023, 11, 20)
    """
    return max(first_day, today)
