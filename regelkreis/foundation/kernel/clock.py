"""Today, asked in one place: a demonstration plays on a fixed day, so that its story stays true."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """Return the day in the site's time zone, or the fixed day of a demonstration."""
    return settings.FIXED_TODAY or timezone.localdate()


def day_by_the_clock() -> date:
    """Return the day on which something is written down, also where the day of the site is fixed."""
    return timezone.localdate()


def now() -> datetime:
    """Return this moment; in a demonstration its time of day on the fixed day."""
    moment = timezone.now()
    if settings.FIXED_TODAY is None:
        return moment
    local = timezone.localtime(moment)
    return local.replace(
        year=settings.FIXED_TODAY.year, month=settings.FIXED_TODAY.month, day=settings.FIXED_TODAY.day
    )
