"""What cases say about who sees a person: those who keep the file, and nobody else."""

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.slots import FileLink, Sight, Tie
from regelkreis.network.organizations.actors import Acting


def person_ids(actor: Acting) -> QuerySet[Case, UUID]:
    """Return the persons of the cases that exist for the actor."""
    return Case.objects.visible_to(actor).order_by().values_list("person_id", flat=True)


def tie(actor: Acting, person: Person) -> Tie:
    """Return whether the actor works on an open file of the person, reads a closed one, or has none."""
    found = list(Case.objects.of_site(person.site).filter(person=person).values_list("post_id", "closed_on"))
    own = [closed_on for post_id, closed_on in found if post_id in actor.posts]
    if None in own:
        return Tie.WORKS
    if own:
        return Tie.READS
    return Tie.FOREIGN if found else Tie.UNHELD


def file_of(actor: Acting, person: Person) -> FileLink | None:
    """Return the newest file of the person that the actor sees, an open one first."""
    return files_of(actor, [person.pk]).get(person.pk)


def files_of(actor: Acting, persons: Collection[UUID]) -> Mapping[UUID, FileLink]:
    """Return the newest file of each person that the actor sees, an open one first, by one question."""
    rows = (
        Case.objects.visible_to(actor)
        .filter(person__in=persons)
        .order_by("-opened_on", "pk")
        .values_list("person_id", "pk", "number", "closed_on")
    )
    found: dict[UUID, FileLink] = {}
    for person, case, number, _closed_on in sorted(rows, key=lambda row: row[3] is not None):
        found.setdefault(person, FileLink(reverse("cases:file", args=[case]), number or _("Akte")))
    return found


case_sight = Sight(person_ids=person_ids, tie=tie, file_of=file_of, files_of=files_of)
