"""Whom an actor sees, where their file is, and what is known of them."""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from regelkreis.casework.people.models import Person
from regelkreis.casework.people.slots import FileLink, sights
from regelkreis.network.organizations.actors import Acting


def persons_visible_to(actor: Acting) -> QuerySet[Person]:
    """Return the persons of whom the actor keeps or reads a file."""
    seen = Q(pk__in=[])
    for sight in sights:
        seen |= Q(pk__in=sight.person_ids(actor))
    return (
        Person.objects.of_site(actor.site)
        .filter(seen)
        .select_related("residence_status", "family_status", "municipality")
        .order_by("family_name", "given_name", "pk")
    )


def file_of(actor: Acting, person: Person) -> FileLink | None:
    """Return where the actor works on this person."""
    return next((link for sight in sights if (link := sight.file_of(actor, person))), None)


def files_of(actor: Acting, persons: Collection[UUID]) -> Mapping[UUID, FileLink]:
    """Return where the actor works on each of these persons, those without a file of theirs left out."""
    found: dict[UUID, FileLink] = {}
    for sight in sights:
        found |= sight.files_of(actor, persons)
    return found


def facts_of(person: Person, on: date) -> dict[str, object]:
    """
    Return what is known of a person on a day, under the fact names of `methods.membership`.

    An unknown fact is None. A residence status counts by its code in the site's profile. What lies
    after the day was not yet so on that day: a later arrival is left out.
    """
    status, family = person.residence_status, person.family_status
    return {
        "residence_status": status.code if status else None,
        "family_status": family.code if family else None,
        "nationality": person.nationality or None,
        "birth_date": person.birth_date,
        "arrived_on": _until(person.arrived_on, on),
        "in_municipality_since": _until(person.in_municipality_since, on),
        "unaccompanied_minor": person.unaccompanied_minor,
        "multiple_needs": person.multiple_needs,
        "integration_residence": person.integration_residence,
    }


def _until(day: date | None, on: date) -> date | None:
    return day if day is not None and day <= on else None
