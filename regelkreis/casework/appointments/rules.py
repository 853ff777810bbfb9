"""What can be true of an appointment and of a calendar link, asked without a database."""

import hashlib
import secrets
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

SHORTEST, LONGEST = 5, 24 * 60
LONGEST_PURPOSE = 120


def faults_of_appointment(
    *, on: date, minutes: int, way: str, place: str, opened_on: date | None, today: date
) -> dict[str, str]:
    """Return what is wrong with an appointment that is agreed or corrected, by field."""
    found: dict[str, str] = {}
    if opened_on is not None and on < opened_on:
        found["on"] = _("Der Tag liegt vor der Eröffnung des Falls am %(opened)s.") % {
            "opened": f"{opened_on:%d.%m.%Y}"
        }
    elif on > today.replace(day=1, year=today.year + 3):
        found["on"] = _("Der Tag liegt mehr als drei Jahre in der Zukunft. Bitte das Jahr prüfen.")
    if not SHORTEST <= minutes <= LONGEST:
        found["minutes"] = _("Ein Termin dauert mindestens fünf Minuten und höchstens einen Tag.")
    if way == "place" and not place.strip():
        found["place"] = _("Bitte den Ort angeben, an dem der Termin stattfindet.")
    return found


def starts_at(on: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the moment an appointment begins where the site is."""
    return datetime.combine(on, at, tzinfo=zone)


def ends_at(at: time, minutes: int) -> time:
    """
    Return the time of day an appointment ends.

    >>> ends_at(time(9, 30), 45)
    datetime.time(10, 15)
    """
    return (datetime.combine(date(2000, 1, 1), at) + timedelta(minutes=minutes)).time()


def week_of(day: date) -> list[date]:
    """
    Return the seven days of a day's week, Monday first.

    >>> week_of(date(2023, 11, 22))[0], week_of(date(2023, 11, 22))[-1]
    (datetime.date(2023, 11, 20), datetime.date(2023, 11, 26))
    """
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=offset) for offset in range(7)]


def new_secret() -> str:
    """Return a link's secret: 256 random bits, which nobody guesses."""
    return secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """Return what is stored of a link's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()
