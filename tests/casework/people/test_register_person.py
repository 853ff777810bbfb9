"""A person is written down for the first time."""

from datetime import date

import pytest

from regelkreis.casework.people.models import Person
from regelkreis.casework.people.operations import register_person
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.actors import acting_for_system

pytestmark = pytest.mark.django_db


def test_a_person_may_be_registered_without_any_fact(owner, today):
    person = register_person(actor=owner.actor, today=today)
    assert person.site == owner.actor.site
    assert (person.full_name, person.birth_date, person.needs_interpreter) == ("", None, None)


def test_the_journal_says_that_it_was_done_and_names_fields_not_values(owner, today):
    register_person(actor=owner.actor, today=today, given_name="Amara", phone="0123")
    entry = Entry.objects.get()
    assert entry.deed == "person.registered"
    assert entry.details == {"fields": ["given_name", "phone"]}


def test_the_system_registers_imported_persons(site, today):
    assert register_person(actor=acting_for_system(site), today=today, nationality="SYR").pk


def test_arrival_before_birth_is_refused_with_both_dates_in_mind(owner, today):
    with pytest.raises(Invalid) as refusal:
        register_person(
            actor=owner.actor, today=today, birth_date=date(1990, 4, 1), arrived_on=date(1989, 1, 1)
        )
    assert "vor der Geburt am 01.04.1990" in refusal.value.errors["arrived_on"]
    assert not Person.objects.exists()


@pytest.mark.parametrize("name", ["birth_date", "arrived_on", "in_municipality_since"])
def test_a_day_in_the_future_is_refused_at_its_field(owner, today, name):
    with pytest.raises(Invalid) as refusal:
        register_person(actor=owner.actor, today=today, **{name: date(2023, 11, 21)})
    assert set(refusal.value.errors) == {name}


def test_a_birth_year_with_a_slip_is_noticed(owner, today):
    with pytest.raises(Invalid, match="über 120 Jahre"):
        register_person(actor=owner.actor, today=today, birth_date=date(1899, 4, 1))


def test_an_unknown_nationality_is_refused_and_says_what_is_expected(owner, today):
    with pytest.raises(Invalid, match="ISO 3166"):
        register_person(actor=owner.actor, today=today, nationality="SYX")


@pytest.mark.parametrize("who", ["coordinator", "statistician", "admin"])
def test_other_roles_register_nobody(request, who, today):
    with pytest.raises(NotAllowed):
        register_person(actor=request.getfixturevalue(who).actor, today=today)
    assert not Person.objects.exists()
