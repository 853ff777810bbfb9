"""What can be asked of bases and releases; always on a day, since a withdrawal counts at once."""

from datetime import date
from uuid import UUID

from django.db.models import OuterRef, QuerySet

from regelkreis.casework.consent.models import Basis, Release, ReleaseRefusal
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.queries import persons_visible_to
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization


def standing_basis(person: Person, day: date) -> Basis | None:
    """Return the newest basis that holds on a day, or None: nothing more may be stored then (EN-5)."""
    return Basis.objects.filter(person=person).standing(day).select_related("kind").first()


def bases_of(person: Person) -> QuerySet[Basis]:
    """Return all bases ever recorded, the newest first."""
    return Basis.objects.filter(person=person).select_related("kind").order_by("-given_on", "-created_at")


def standing_basis_of_row(reference: str, day: date) -> QuerySet[Basis]:
    """Return the newest standing basis as a subquery; `reference` is the person in the outer query."""
    return Basis.objects.filter(person=OuterRef(reference)).standing(day).order_by("-given_on", "-created_at")


def release_for(person: Person, recipient: Organization, day: date) -> Release | None:
    """Return the newest release that lets this recipient know something on a day, or None."""
    return Release.objects.filter(person=person, recipient=recipient).standing(day).first()


@prepared
def standing_releases(person_id: UUID, day: date) -> QuerySet[Release]:
    """Return who may know what on a day, in the order in which it was given."""
    return (
        Release.objects.filter(person_id=person_id)
        .standing(day)
        .select_related("recipient")
        .order_by("given_on", "created_at")
    )


def releases_of(person: Person) -> QuerySet[Release]:
    """Return all releases ever given, the newest first, withdrawn and expired ones too."""
    return (
        Release.objects.filter(person=person).select_related("recipient").order_by("-given_on", "-created_at")
    )


def refusals_of(person: Person) -> QuerySet[ReleaseRefusal]:
    """Return what the person did not agree to, the newest first."""
    found: QuerySet[ReleaseRefusal] = (
        ReleaseRefusal.objects.filter(person=person)
        .select_related("recipient")
        .order_by("-refused_on", "-created_at")
    )
    return found


def bases_visible_to(actor: Acting) -> QuerySet[Basis]:
    """Return the bases of persons the actor sees."""
    return (
        Basis.objects.of_site(actor.site)
        .filter(person__in=persons_visible_to(actor).values("pk"))
        .select_related("kind", "person")
    )


def releases_visible_to(actor: Acting) -> QuerySet[Release]:
    """Return the releases of persons the actor sees."""
    return (
        Release.objects.of_site(actor.site)
        .filter(person__in=persons_visible_to(actor).values("pk"))
        .select_related("recipient", "person")
    )
