"""Who lives together is written down, and who moves out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from regelkreis.casework.people.deeds import HOUSEHOLD_JOINED, HOUSEHOLD_LEFT
from regelkreis.casework.people.models import Household, HouseholdMember, Person, Relation
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.casework.people.queries import membership_of
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class Joining:
    """Somebody who comes to live in a household, and what they are to its reference person."""

    person: Person
    relation: str
    has_custody: bool = False


@transaction.atomic
def found_household(*, members: Sequence[Joining], since: date, actor: Acting, today: date) -> Household:
    """
    Write down a household around its reference person, the first of the members.

    :raises NotAllowed: the actor does not work on one of them.
    :raises Invalid: a day in the future, nobody or several as reference, or somebody who lives elsewhere.
    """
    references = [one for one in members if one.relation == Relation.REFERENCE]
    if len(references) != 1:
        raise Invalid({"": _("Ein Haushalt hat genau eine Bezugsperson.")})
    household = Household.objects.create(site=actor.site)
    for one in members:
        join_household(household=household, joining=one, since=since, actor=actor, today=today)
    return household


@transaction.atomic
def live_with(
    *,
    person: Person,
    joining: Sequence[Joining],
    since: date,
    actor: Acting,
    today: date,
    has_custody: bool = False,
) -> Household:
    """
    Write down who lives with a person: in their household, or in a new one around them.

    `has_custody` is said of the person where the household is new.

    :raises NotAllowed: the actor does not work on one of them.
    :raises Invalid: a day in the future, or somebody who lives elsewhere.
    """
    require(may_write_about(actor, person))
    known = membership_of(person)
    if known is None:
        first = Joining(person, Relation.REFERENCE, has_custody)
        return found_household(members=[first, *joining], since=since, actor=actor, today=today)
    for one in joining:
        join_household(household=known.household, joining=one, since=since, actor=actor, today=today)
    return known.household


@transaction.atomic
def join_household(
    *, household: Household, joining: Joining, since: date, actor: Acting, today: date
) -> HouseholdMember:
    """
    Write down that somebody lives in a household.

    :raises NotAllowed: the actor does not work on the person.
    :raises Invalid: a day in the future, another site's household, or the person lives in one already.
    """
    require(may_write_about(actor, joining.person))
    if household.site != actor.site:
        raise Invalid({"": _("Diesen Haushalt gibt es nicht.")})
    if since > today:
        raise Invalid({"since": _("Das Datum liegt in der Zukunft. Bitte den Tag prüfen.")})
    member = HouseholdMember(
        site=actor.site,
        household=household,
        person=joining.person,
        relation=joining.relation,
        has_custody=joining.has_custody,
        valid_from=since,
    )
    try:
        with transaction.atomic():
            member.save(force_insert=True)
    except IntegrityError:
        raise Invalid(
            {"person": _("Diese Person lebt schon in einem Haushalt. Bitte erst dort beenden.")}
        ) from None
    record(HOUSEHOLD_JOINED, actor=actor, subject=joining.person)
    return member


@transaction.atomic
def leave_household(
    *, member: HouseholdMember, expected: int, until: date, actor: Acting, today: date
) -> HouseholdMember:
    """
    Write down that somebody no longer lives in a household; what was stays known.

    :raises NotAllowed: the actor does not work on the person.
    :raises Invalid: before they came, or in the future.
    :raises Conflict: somebody else has changed the membership since version `expected`.
    """
    require(may_write_about(actor, member.person))
    if not member.valid_from <= until <= today:
        raise Invalid({"until": _("Der Tag liegt vor dem Einzug oder in der Zukunft. Bitte prüfen.")})
    member.change(expected=expected, valid_until=until)
    record(HOUSEHOLD_LEFT, actor=actor, subject=member.person)
    return member
