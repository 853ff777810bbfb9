"""Releases that end, on the desk."""

from datetime import timedelta

import pytest

from regelkreis.casework.cases.sharing import due_releases
from regelkreis.casework.consent.operations import give_release
from regelkreis.network.organizations.models import Organization

pytestmark = pytest.mark.django_db


@pytest.fixture
def give(case, owner, today, site):
    def given(days):
        return give_release(
            person=case.person, recipient=Organization.objects.get(site=site.pk, code="mbe"),
            purpose="Beratung", data_kinds=["work"], given_on=today,
            valid_until=today + timedelta(days=days), actor=owner.actor, today=today,
        )  # fmt: skip

    return given


def test_an_ending_release_is_announced_a_hundred_days_ahead(give, case, owner, today):
    give(100)
    give(101)
    (item,) = due_releases(owner.actor, today)
    assert item.what == "Freigabe für Migrationsberatung Nord endet"
    assert (item.case_id, item.due_on, item.number) == (case.pk, today + timedelta(days=100), "NO-0001")


def test_others_hear_nothing_of_it(give, colleague, stranger, today):
    give(5)
    assert not list(due_releases(colleague.actor, today))
    assert not list(due_releases(stranger.actor, today))


def test_a_closed_case_has_nothing_to_renew(give, owner, today, closed_case):
    assert not list(due_releases(owner.actor, today))
