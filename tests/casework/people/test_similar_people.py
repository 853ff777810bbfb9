"""A person is found again under another spelling, by keys that are kept with the name."""

import importlib
from datetime import date

import pytest
from django.apps import apps
from django.db import connection

from regelkreis.casework.people.models import NameKey, Person
from regelkreis.casework.people.operations import correct_person, register_person
from regelkreis.casework.people.queries import people_named, similar_people
from regelkreis.methods.names import Identity
from tests.casework.people.cast import build_named

pytestmark = pytest.mark.django_db
BORN = date(1988, 2, 4)
SOUGHT = Identity("Jusuf", "Al-Shamieh", date(1988, 4, 2))


@pytest.fixture
def yousef(owner):
    return build_named(owner, "Yousef", "Shamieh", BORN)


def names(found):
    return [one.full_name for one in found]


def test_another_spelling_with_day_and_month_exchanged_is_found(yousef, site):
    found = similar_people(SOUGHT, site.pk)

    assert [one.person_id for one in found] == [yousef.person_id]


def test_somebody_else_is_not_found(yousef, owner, site):
    build_named(owner, "Amina", "Sahil", date(1988, 2, 5))

    assert names(similar_people(SOUGHT, site.pk)) == ["Yousef Shamieh"]


def test_people_of_another_site_are_not_among_them(yousef, stranger):
    assert similar_people(SOUGHT, stranger.actor.site) == []


def test_a_corrected_name_is_found_and_the_old_one_no_longer(yousef, owner, site, today):
    person = Person.objects.get(pk=yousef.person_id)
    correct_person(
        person=person, version=1, actor=owner.actor, today=today, given_name="Omid", family_name="Panahi"
    )

    assert similar_people(SOUGHT, site.pk) == []
    assert names(similar_people(Identity("Umid", "Panahi"), site.pk)) == ["Omid Panahi"]


def test_a_correction_that_leaves_the_name_alone_leaves_its_keys(yousef, owner, today):
    before = set(NameKey.objects.values_list("pk", flat=True))
    person = Person.objects.get(pk=yousef.person_id)
    correct_person(person=person, version=1, actor=owner.actor, today=today, phone="0123")

    assert set(NameKey.objects.values_list("pk", flat=True)) == before


def test_the_keys_of_a_name_are_gone_with_the_person(owner, today):
    person = register_person(actor=owner.actor, today=today, given_name="Yousef", family_name="Shamieh")
    assert NameKey.objects.exists()
    person.delete()

    assert not NameKey.objects.exists()


def test_those_stored_before_there_were_keys_get_theirs(yousef, site):
    NameKey.objects.all().delete()
    assert similar_people(SOUGHT, site.pk) == []

    name = "regelkreis.casework.people.migrations.0003_names_of_those_stored"
    importlib.import_module(name).write_keys(apps, None)

    assert names(similar_people(SOUGHT, site.pk)) == ["Yousef Shamieh"]


@pytest.mark.parametrize("others", [0, 300])
def test_one_question_finds_them_and_reads_no_more_than_the_rows_that_share_a_key(
    yousef, site, others, django_assert_num_queries
):
    Person.objects.bulk_create(Person(site=site.pk, given_name=f"N{n}") for n in range(others))
    with django_assert_num_queries(1) as asked:
        assert len(similar_people(SOUGHT, site.pk)) == 1

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {asked.captured_queries[0]['sql']}")
            plan = " ".join(row[-1] for row in cursor.fetchall())
        assert "name_key_by_key" in plan
        assert "SCAN" not in plan
        assert "person_by_name" not in plan


@pytest.mark.parametrize("text", ["Jusuf Schamieh", "Schamieh Jusuf", "jusuf", "Al-Schamieh", "Yussef"])
def test_in_ones_own_files_one_word_is_enough(yousef, owner, text):
    assert names(people_named(owner.actor, text)) == ["Yousef Shamieh"]


def test_a_birth_date_that_is_another_rules_somebody_out(yousef, owner):
    assert people_named(owner.actor, "Jusuf Schamieh", date(1971, 11, 24)) == []


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "admin"])
def test_nobody_else_finds_them(request, yousef, who):
    assert people_named(request.getfixturevalue(who).actor, "Jusuf Schamieh") == []
