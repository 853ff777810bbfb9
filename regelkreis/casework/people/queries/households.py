"""Who lives together."""

from uuid import UUID

from django.db.models import Q, QuerySet

from regelkreis.casework.people.models import HouseholdMember, Person
from regelkreis.casework.people.queries.seen import persons_visible_to
from regelkreis.network.organizations.actors import Acting


def membership_of(person: Person) -> HouseholdMember | None:
    """Return in which household a person lives now."""
    found: HouseholdMember | None = (
        HouseholdMember.objects.filter(person=person, valid_until=None).select_related("household").first()
    )
    return found


def members_with(person_id: UUID) -> QuerySet[HouseholdMember]:
    """Return everybody who lives with a person now, the person too; whose name is seen, the caller says."""
    own = HouseholdMember.objects.filter(person=person_id, valid_until=None).values("household")
    found: QuerySet[HouseholdMember] = (
        HouseholdMember.objects.filter(household__in=own, valid_until=None)
        .select_related("person")
        .order_by("created_at", "pk")
    )
    return found


def member_visible_to(actor: Acting, pk: UUID) -> HouseholdMember | None:
    """Return a membership of somebody of the actor's own files."""
    found: HouseholdMember | None = (
        HouseholdMember.objects.of_site(actor.site)
        .filter(pk=pk, valid_until=None, person__in=persons_visible_to(actor).order_by().values("pk"))
        .select_related("person", "household")
        .first()
    )
    return found


def persons_without_household(actor: Acting) -> QuerySet[Person]:
    """Return who of the actor's own files lives in no household that is written down."""
    return (
        persons_visible_to(actor)
        .exclude(pk__in=HouseholdMember.objects.filter(valid_until=None).values("person"))
        .exclude(Q(given_name="") & Q(family_name=""))
    )
