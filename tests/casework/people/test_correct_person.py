"""What is known of a person is corrected."""

from datetime import date

import pytest

from regelkreis.casework.people.models import Person
from regelkreis.casework.people.operations import correct_person
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed

pytestmark = pytest.mark.django_db


def correct(case, somebody, today, version=1, **facts):
    person = Person.objects.get(pk=case.person_id)
    return correct_person(person=person, version=version, actor=somebody.actor, today=today, **facts)


def test_the_owner_corrects_a_fact_and_the_rest_stays(case, owner, today):
    correct(case, owner, today, given_name="Aminata")
    person = Person.objects.get(pk=case.person_id)
    assert (person.given_name, person.family_name, person.version) == ("Aminata", "Probst", 2)


def test_saving_without_a_change_leaves_no_trace(case, owner, today):
    correct(case, owner, today, given_name="Amara")
    assert Person.objects.get(pk=case.person_id).version == 1
    assert not Entry.objects.exists()


def test_a_new_date_is_held_against_those_on_record(case, owner, today):
    with pytest.raises(Invalid, match="vor der Geburt"):
        correct(case, owner, today, arrived_on=date(1980, 1, 1))


def test_the_second_of_two_editors_is_told_the_difference_and_nothing_is_overwritten(case, owner, today):
    correct(case, owner, today, given_name="Aminata")
    with pytest.raises(Conflict) as conflict:
        correct(case, owner, today, given_name="Mara")
    assert conflict.value.differences == {"given_name": ("Aminata", "Mara")}
    assert Person.objects.get(pk=case.person_id).given_name == "Aminata"


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_correct_nothing(request, case, who, today):
    with pytest.raises(NotAllowed):
        correct(case, request.getfixturevalue(who), today, given_name="X")
    assert Person.objects.get(pk=case.person_id).given_name == "Amara"
