"""What can be asked about cases; every question starts from who asks."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet, Subquery
from django.shortcuts import get_object_or_404

from regelkreis.casework.cases.models import Case, CaseEvent, CaseQuerySet
from regelkreis.casework.consent.queries import standing_basis_of_row
from regelkreis.casework.people.models import Person
from regelkreis.network.organizations.actors import Acting


def cases_visible_to(actor: Acting) -> CaseQuerySet:
    """Return the actor's own cases and those of posts they substitute for."""
    return Case.objects.visible_to(actor)


def case_or_404(actor: Acting, pk: UUID) -> Case:
    """
    Return one case of the actor with everything its page names, by one question.

    :raises Http404: it does not exist for the actor.
    """
    case: Case = get_object_or_404(
        Case.objects.visible_to(actor).select_related(
            "person__residence_status",
            "person__family_status",
            "person__municipality",
            "municipality",
            "post",
            "ending",
            "access_route",
            "target_group__entry",
            "main_topic",
        ),
        pk=pk,
    )
    return case


def with_basis(cases: CaseQuerySet, day: date) -> CaseQuerySet:
    """Return the cases with the day and the name of the basis that holds for the person (EN-5)."""
    basis = standing_basis_of_row("person", day)
    found: CaseQuerySet = cases.annotate(
        basis_on=Subquery(basis.values("given_on")[:1]), basis_kind=Subquery(basis.values("kind__label")[:1])
    )
    return found


def events_of(case: Case) -> QuerySet[CaseEvent]:
    """Return the log of a case from the beginning, with the organizations that took part."""
    return CaseEvent.objects.filter(case=case).select_related("organization").order_by("on", "id")


def open_case_of(actor: Acting, person: Person) -> Case | None:
    """Return the newest open case of a person that the actor sees."""
    return (
        Case.objects.visible_to(actor)
        .filter(person=person, closed_on=None)
        .order_by("-opened_on", "pk")
        .first()
    )
