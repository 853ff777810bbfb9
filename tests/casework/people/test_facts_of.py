"""The facts that rules of target groups ask for."""

from datetime import date

import pytest

from regelkreis.casework.people.queries import facts_of, persons_visible_to
from regelkreis.methods.membership.facts import FACTS

pytestmark = pytest.mark.django_db


def test_facts_have_the_names_that_rules_know(case, today):
    assert set(facts_of(case.person, today)) <= set(FACTS)


def test_a_status_counts_by_its_code_in_the_profile(case, today):
    assert facts_of(case.person, today)["residence_status"] == "toleration"


def test_what_nobody_knows_is_none_and_not_no(case, today):
    found = facts_of(case.person, today)
    assert (found["unaccompanied_minor"], found["family_status"], found["multiple_needs"]) == (None,) * 3


def test_an_arrival_after_the_day_was_not_yet_so(case):
    assert facts_of(case.person, date(2015, 1, 1))["arrived_on"] is None


def test_a_person_is_seen_only_by_those_who_keep_the_file(case, owner, colleague, stranger, coordinator):
    assert [person.pk for person in persons_visible_to(owner.actor)] == [case.person_id]
    for other in (colleague, stranger, coordinator):
        assert not persons_visible_to(other.actor).exists()
