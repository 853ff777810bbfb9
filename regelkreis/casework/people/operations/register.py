"""Somebody is written down, and what is known of them changes."""

from datetime import date
from typing import Unpack

from django.db import transaction

from regelkreis.casework.people.deeds import PERSON_CORRECTED, PERSON_REGISTERED
from regelkreis.casework.people.facts import PersonFacts
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.operations.name_keys import NAMED_BY, store_name_keys
from regelkreis.casework.people.permissions import may_register_persons, may_write_about
from regelkreis.casework.people.rules import contradictions, unknown_country
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def register_person(*, actor: Acting, today: date, **facts: Unpack[PersonFacts]) -> Person:
    """
    Write down a person nobody has a file on yet; every fact may be missing, the name too (AC-10).

    :raises NotAllowed: the actor holds no post in case management.
    :raises Invalid: dates that contradict each other, or an unknown nationality code.
    """
    require(may_register_persons(actor))
    person = Person(site=actor.site, **facts)
    _check(person, today)
    person.save(force_insert=True)
    store_name_keys(person)
    record(PERSON_REGISTERED, actor=actor, subject=person, fields=sorted(facts))
    return person


@transaction.atomic
def correct_person(
    *, person: Person, version: int, actor: Acting, today: date, **facts: Unpack[PersonFacts]
) -> Person:
    """
    Write down what is now known of a person; facts that are not named stay as they are.

    :raises NotAllowed: the actor does not work on an open file of this person.
    :raises Invalid: dates that contradict each other, or an unknown nationality code.
    :raises Conflict: somebody else has changed the person since `version`.
    """
    require(may_write_about(actor, person))
    changed = {name: value for name, value in facts.items() if getattr(person, name) != value}
    if not changed:
        return person
    for name, value in changed.items():
        setattr(person, name, value)
    _check(person, today)
    person.change(expected=version, **changed)
    if NAMED_BY & set(changed):
        store_name_keys(person)
    record(PERSON_CORRECTED, actor=actor, subject=person, fields=sorted(changed))
    return person


def _check(person: Person, today: date) -> None:
    found = contradictions(
        birth_date=person.birth_date,
        arrived_on=person.arrived_on,
        in_municipality_since=person.in_municipality_since,
        today=today,
    )
    if sentence := unknown_country(person.nationality):
        found["nationality"] = sentence
    if found:
        raise Invalid(found)
