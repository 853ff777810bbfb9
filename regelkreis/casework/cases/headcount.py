"""How many people a list of cases is about, and in how many households they live (EN-H)."""

from dataclasses import dataclass

from django.db.models import Count, Q

from regelkreis.casework.cases.choosing import Wanted, condition
from regelkreis.casework.cases.models import Case
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class Headcount:
    """People, and the households they live in; whoever has none written down counts as one alone."""

    persons: int
    households: int


def headcount(actor: Acting, wanted: Wanted) -> Headcount:
    """Count the people of the actor's cases as asked for, and their households, by one question."""
    now = Q(person__memberships__isnull=False, person__memberships__valid_until=None)
    found = (
        Case.objects.visible_to(actor)
        .filter(condition(actor, wanted))
        .aggregate(
            persons=Count("person", distinct=True),
            housed=Count("person", filter=now, distinct=True),
            shared=Count("person__memberships__household", filter=now, distinct=True),
        )
    )
    alone = found["persons"] - found["housed"]
    return Headcount(found["persons"], found["shared"] + alone)
