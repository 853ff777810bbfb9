"""Which other files a note can be written in at the same time (EN-H: a note written once for several)."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import BooleanField, Case, Q, Value, When

from regelkreis.casework.cases.models import Case as CaseRecord
from regelkreis.casework.cases.queries import open_cases
from regelkreis.network.organizations.actors import Acting


class OtherCase(NamedTuple):
    """Another own open case; related, when the person seems to live with this one."""

    pk: UUID
    label: str
    is_related: bool


def other_cases(actor: Acting, case: CaseRecord) -> list[OtherCase]:
    """
    Return the actor's other open cases, those of likely relatives first.

    Likely is the same family name in the same town: a help to find them, nothing is claimed.
    """
    same = Q(person__family_name=case.person.family_name, municipality=case.municipality_id)
    related = Value(False) if not case.person.family_name else Case(
        When(same, then=Value(True)), default=Value(False), output_field=BooleanField()
    )  # fmt: skip
    rows = (
        open_cases(actor)
        .exclude(pk=case.pk)
        .annotate(is_related=related)
        .order_by("-is_related", "person__family_name", "person__given_name", "number")
        .values_list("pk", "number", "person__given_name", "person__family_name", "is_related")
    )
    return [
        OtherCase(pk, " · ".join(part for part in (f"{given} {family}".strip(), number) if part), is_related)
        for pk, number, given, family, is_related in rows
    ]


def these_cases(actor: Acting, keys: Sequence[str]) -> list[CaseRecord]:
    """Return the actor's open cases among the keys; any other does not exist."""
    if not keys:
        return []
    return list(open_cases(actor).filter(pk__in=keys).select_related("person", "post").order_by("number"))
