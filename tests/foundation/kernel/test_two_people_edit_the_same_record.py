"""The second of two editors overwrites nothing and is shown the difference."""

import pytest

from regelkreis.casework.people.models import Person
from regelkreis.foundation.kernel.refusals import Conflict


@pytest.fixture
def person(site):
    return Person.objects.create(site=site.pk, given_name="Ada", family_name="Beispiel", phone="1")


def test_a_change_to_the_version_that_was_seen_is_stored_and_counted(person):
    before = person.changed_at
    person.change(expected=1, phone="2")
    stored = Person.objects.get(pk=person.pk)
    assert (stored.phone, stored.version, person.version) == ("2", 2, 2)
    assert stored.changed_at > before


def test_the_second_editor_changes_nothing_and_sees_what_differs(person):
    first, second = Person.objects.get(pk=person.pk), Person.objects.get(pk=person.pk)
    first.change(expected=1, phone="2", given_name="Adele")

    with pytest.raises(Conflict, match="inzwischen geändert") as refused:
        second.change(expected=1, phone="3", given_name="Adele")

    assert refused.value.differences == {"phone": ("2", "3")}
    stored = Person.objects.get(pk=person.pk)
    assert (stored.phone, stored.given_name, stored.version) == ("2", "Adele", 2)


def test_a_change_costs_one_query(person, django_assert_num_queries):
    with django_assert_num_queries(1):
        person.change(expected=1, phone="2", given_name="Adele")
