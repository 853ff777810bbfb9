"""Who lives together with the person of a case, as a panel of the file (EN-H)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery

from regelkreis.casework.cases.models import Case
from regelkreis.casework.people.models import HouseholdMember
from regelkreis.casework.people.queries import members_with
from regelkreis.casework.people.relations import seen_from
from regelkreis.foundation.kernel.addresses import address
from regelkreis.methods.periods import age_on
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class LivesWith:
    """Somebody in the household: what they are to this person; name, age and file only of own files."""

    relation: str
    has_custody: bool
    name: str = ""
    age: int | None = None
    url: str = ""


def household_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """
    Return who lives with the person, by one question.

    Of somebody whose file another post keeps stands there that there is somebody, and nothing else.
    """
    file = (
        Case.objects.visible_to(actor).filter(person=OuterRef("person")).order_by("closed_on", "-opened_on")
    )
    members = list(members_with(case.person_id).annotate(file=Subquery(file.values("pk")[:1])))
    own = next((one for one in members if one.person_id == case.person_id), None)
    if own is None:
        return {"others": [], "lives_alone": True}
    others = [one for one in members if one is not own]
    return {"others": [_shown(own, one, one.file, today) for one in others], "lives_alone": False}


def _shown(own: HouseholdMember, other: HouseholdMember, file: UUID | None, today: date) -> LivesWith:
    if file is None:
        return LivesWith("", has_custody=False)
    custody = own.has_custody or other.has_custody
    born = other.person.birth_date
    return LivesWith(
        relation=str(seen_from(own.relation, other.relation, with_custody=custody).label),
        has_custody=other.has_custody,
        name=other.person.full_name,
        age=age_on(born, today) if born else None,
        url=address("cases:file", file),
    )
