"""Open cases that fall between two chairs today: counted by post, without a name."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet

from regelkreis.casework.absences.models import Absence
from regelkreis.casework.cases.models import Case
from regelkreis.network.organizations.models import Membership, PostHolding, Site
from regelkreis.network.organizations.roles import Role
from regelkreis.network.organizations.settings import settings_of


class Uncovered(NamedTuple):
    """A post with open cases that nobody can work on today; a small number is not said."""

    post_id: UUID
    post: str
    cases: int | None
    smallest: int


def uncovered(site: UUID, today: date) -> list[Uncovered]:
    """
    Return the posts with open cases and neither a holder nor a substitute today.

    A holder who is away, has no role any more or whose account is locked is none.
    """
    there = (
        PostHolding.objects.filter(post=OuterRef("post"), user__is_active=True)
        .on(today)
        .filter(Exists(_has_role(site, today)))
        .exclude(Exists(_is_away(today)))
    )
    rows = (
        Case.objects.of_site(site)
        .filter(~Exists(there), closed_on=None)
        .values_list("post_id", "post__label")
        .annotate(count=Count("pk"))
        .order_by("post__position", "post__code")
    )
    found = list(rows)
    smallest = settings_of(Site.objects.get(pk=site)).smallest_group if found else 0
    return [
        Uncovered(post, label, count if count >= smallest else None, smallest) for post, label, count in found
    ]


def _has_role(site: UUID, today: date) -> QuerySet[Membership]:
    return Membership.objects.of_site(site).filter(user=OuterRef("user"), role=Role.CASE_MANAGER).on(today)


def _is_away(today: date) -> QuerySet[Absence]:
    away = Absence.objects.filter(user=OuterRef("user"), post=OuterRef("post"), cancelled_on=None)
    return away.filter(first_day__lte=today, last_day__gte=today)
