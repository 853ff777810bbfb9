"""A demonstration plays on a fixed day; a real site on the day of its time zone."""

from datetime import date

import pytest
from django.utils import timezone

from regelkreis.foundation.kernel import clock


@pytest.fixture
def evening(monkeypatch):
    """A moment that is already tomorrow in Berlin."""
    moment = timezone.datetime(2023, 8, 31, 22, 30, tzinfo=timezone.get_fixed_timezone(0))
    monkeypatch.setattr(timezone, "now", lambda: moment)
    return moment


def test_without_a_fixed_day_it_is_the_day_in_the_sites_time_zone(settings, evening):
    settings.FIXED_TODAY = None
    assert clock.today() == date(2023, 9, 1)
    assert clock.now() == evening


def test_a_demonstration_keeps_its_day_and_the_time_goes_on(settings, evening):
    settings.FIXED_TODAY = date(2023, 11, 20)
    assert clock.today() == date(2023, 11, 20)
    assert clock.now().date() == date(2023, 11, 20)
    assert (clock.now().hour, clock.now().minute) == (0, 30)
