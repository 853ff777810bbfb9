"""The person a page is about, for somebody who keeps their file."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from regelkreis.casework.people.models import Person
from regelkreis.casework.people.queries import file_of, persons_visible_to
from regelkreis.casework.people.slots import FileLink
from regelkreis.network.organizations.requests import StaffRequest


def person_or_404(request: StaffRequest, pk: UUID) -> tuple[Person, FileLink]:
    """
    Return a person and the file in which the actor works on them.

    :raises Http404: the person does not exist for the actor.
    """
    person = get_object_or_404(persons_visible_to(request.actor), pk=pk)
    link = file_of(request.actor, person)
    if link is None:
        raise Http404
    return person, link
