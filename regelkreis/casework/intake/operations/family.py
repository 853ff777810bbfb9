"""A family is taken in at once: one file for each person, one household for all of them (EN-H)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.facts import CaseFacts
from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.operations.take_in import BasisGiven, take_in
from regelkreis.casework.intake.rules import is_minor
from regelkreis.casework.people.facts import PersonFacts
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.operations import Joining, found_household, live_with
from regelkreis.casework.people.queries import members_with
from regelkreis.foundation.kernel.refusals import Invalid
from regelkreis.network.organizations.actors import Acting


class _Acting(TypedDict):
    since: date
    actor: Acting
    today: date


@dataclass(frozen=True)
class FamilyMember:
    """One person of a family: what is known, what they are to the reference person, and custody."""

    person: PersonFacts
    relation: str
    has_custody: bool = False


@transaction.atomic
def take_in_family(
    *,
    basis: BasisGiven,
    members: Sequence[FamilyMember],
    case: CaseFacts,
    actor: Acting,
    today: date,
    with_person: Person | None = None,
    has_custody: bool = False,
    routing_reason: str = "",
) -> list[Case]:
    """
    Take in several people who live together; each gets a file of their own on a basis of their own.

    For children somebody with custody consents. `with_person` has a file already: the others join their
    household, which is founded around them where there is none; `has_custody` is said of them.

    :raises NotAllowed: the actor does not hold the post, or does not work on `with_person`.
    :raises Invalid: nobody named, or children without anybody who has custody.
    """
    if not members:
        raise Invalid({"": _("Bitte mindestens eine Person eintragen.")})
    given_by = _custodian_of(with_person, has_custody)
    grown_up_first = sorted(members, key=lambda one: _is_child(one, basis))
    opened: dict[int, Case] = {}
    for one in grown_up_first:
        given = replace(basis, given_by=given_by) if _is_child(one, basis) else basis
        if _is_child(one, basis) and given_by is None:
            raise Invalid(
                {"": _("Für Kinder willigt ein, wer sorgeberechtigt ist. Bitte ankreuzen, wer das ist.")}
            )
        place = members.index(one)
        opened[place] = take_in(
            basis=given,
            person=one.person,
            case=case,
            actor=actor,
            today=today,
            routing_reason=routing_reason,
        )
        if given_by is None and one.has_custody:
            given_by = opened[place].person
    cases = [opened[place] for place in range(len(members))]
    joining = [
        Joining(found.person, one.relation, one.has_custody)
        for one, found in zip(members, cases, strict=True)
    ]
    acting: _Acting = {"since": case["opened_on"], "actor": actor, "today": today}
    if with_person is None:
        found_household(members=joining, **acting)
    else:
        live_with(person=with_person, joining=joining, has_custody=has_custody, **acting)
    return cases


def _is_child(member: FamilyMember, basis: BasisGiven) -> bool:
    return is_minor(member.person.get("birth_date"), basis.given_on)


def _custodian_of(person: Person | None, has_custody: bool) -> Person | None:
    """Return who of those already known consents for children."""
    if person is None:
        return None
    found = [one.person for one in members_with(person.pk) if one.has_custody]
    return next(iter(found), person if has_custody else None)
