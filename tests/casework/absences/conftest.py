"""What the tests of absences share: the owner is away for a week from tomorrow on."""

from datetime import timedelta

import pytest

from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.operations import report_absence
from regelkreis.network.organizations.models import PostHolding


@pytest.fixture
def away(owner, colleague, today):
    """Return the function that reports the owner's absence, with the colleague as substitute."""

    def report(**changes) -> Absence:
        values = {
            "holding": PostHolding.objects.get(user=owner.user, kind="holder"),
            "first_day": today + timedelta(days=1),
            "last_day": today + timedelta(days=8),
            "substitute": colleague.user,
            "actor": owner.actor,
            "today": today,
        }
        return report_absence(**{**values, **changes})

    return report
