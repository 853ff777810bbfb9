"""Today, asked in one place: a demonstration plays on a fixed day, so that its story stays true."""

from datetime import date

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """Return the day in the site's time zone, or the fixed day of a demonstration."""
    return settings.FIXED_TODAY or timezone.localdate()
