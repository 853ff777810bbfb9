"""Cases in which nobody has talked to the person for longer than agreed."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.panels import due_contacts
from tests.cast import build_case

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _eight_weeks(site):
    site.settings = {"contact_interval_days": 56}
    site.save()


def talk(case, word, day):
    Contact.objects.create(site=case.site, case=case, on=day, mode=word("contact_mode", "talk"))


def test_the_interval_runs_from_the_last_contact(case, owner, today, word):
    talk(case, word, date(2023, 9, 1))
    talk(case, word, date(2023, 9, 24))
    (item,) = due_contacts(owner.actor, today)
    assert item.due_on == date(2023, 11, 19)
    assert item.what == "57 Tage ohne Kontakt"
    assert item.why == "vereinbart: höchstens 56 · zuletzt 24.09.2023"


def test_without_any_contact_it_runs_from_the_opening(case, owner, today):
    (item,) = due_contacts(owner.actor, today)
    assert item.due_on == case.opened_on + timedelta(days=56)


def test_it_is_announced_a_week_ahead_and_not_earlier(case, owner, today, word):
    talk(case, word, today - timedelta(days=49))
    assert len(list(due_contacts(owner.actor, today))) == 1
    talk(case, word, today - timedelta(days=48))
    assert not list(due_contacts(owner.actor, today))


def test_closed_cases_and_those_of_others_are_silent(closed_case, owner, colleague, stranger, today):
    for somebody in (owner, colleague, stranger):
        assert not list(due_contacts(somebody.actor, today))


def test_twenty_silent_cases_cost_as_many_queries_as_one(case, owner, today):
    with CaptureQueriesContext(connection) as one:
        list(due_contacts(owner.actor, today))
    for number in range(19):
        build_case(owner, number=f"NO-1{number:03}")
    with CaptureQueriesContext(connection) as twenty:
        assert len(list(due_contacts(owner.actor, today))) == 20
    assert len(twenty) == len(one)
