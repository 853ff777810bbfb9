"""What can be asked about who else counsels; every question starts from who asks or from one case."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import open_cases
from regelkreis.casework.cases.slots import of_case
from regelkreis.casework.counselling.models import Counselling
from regelkreis.network.organizations.actors import Acting


def counselling_or_404(actor: Acting, pk: UUID) -> Counselling:
    """
    Return one entry of a case the actor sees.

    :raises Http404: it does not exist for the actor.
    """
    found = (
        Counselling.objects.of_site(actor.site)
        .filter(case__in=Case.objects.visible_to(actor))
        .select_related("case__person", "programme", "organization")
    )
    counselling: Counselling = get_object_or_404(found, pk=pk)
    return counselling


def running_or_404(actor: Acting, pk: UUID) -> Counselling:
    """
    Return one entry that has not ended.

    :raises Http404: it does not exist for the actor, or that programme counsels no more.
    """
    found = counselling_or_404(actor, pk)
    if found.ended_on is not None:
        raise Http404
    return found


def counsellings_of(case_id: UUID) -> list[Counselling]:
    """Return who else counsels or did, running ones first; one question."""
    found = Counselling.objects.filter(case_id=case_id).select_related("programme", "organization")
    ordered = found.order_by("noted_on", "created_at", "pk")
    return sorted(ordered, key=lambda one: one.ended_on is not None)


def running_counsellings(case_id: UUID) -> list[Counselling]:
    """Return who else counsels at present, to be seen before a referral."""
    return [one for one in counsellings_of(case_id) if one.ended_on is None]


def open_overlaps(actor: Acting) -> list[Counselling]:
    """Return what is not settled yet in own open cases, the longest standing first."""
    found = (
        Counselling.objects.of_site(actor.site)
        .filter(case__in=open_cases(actor), settled_on=None, ended_on=None)
        .select_related("case__person", "programme")
        .only("noted_on", "programme__label", *of_case("case"))
        .order_by("noted_on", "created_at", "pk")
    )
    return list(found)


def programmes_beside(actor: Acting, persons: Collection[UUID]) -> dict[UUID, list[str]]:
    """Return, per person of cases the actor sees, which programmes counsel them at present."""
    rows: QuerySet[Counselling, tuple[UUID, str]] = (
        Counselling.objects.of_site(actor.site)
        .filter(case__in=Case.objects.visible_to(actor), case__person__in=persons, ended_on=None)
        .order_by("noted_on", "pk")
        .values_list("case__person_id", "programme__label")
    )
    found: dict[UUID, list[str]] = {}
    for person, programme in rows:
        found.setdefault(person, []).append(programme)
    return found
