"""Absences, whose they can be, and who can stand in."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from regelkreis.casework.absences.models import Absence
from regelkreis.foundation.accounts.models import User
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import PostHolding
from regelkreis.network.organizations.queries.staff import case_managers
from regelkreis.network.organizations.roles import Role


def absences_of(actor: Acting, today: date) -> QuerySet[Absence]:
    """Return the absences that exist for the actor and are not over, the next one first."""
    found: QuerySet[Absence] = (
        Absence.objects.visible_to(actor)
        .standing()
        .filter(last_day__gte=today)
        .select_related("post", "user", "substitute")
        .order_by("first_day", "post__position", "created_at")
    )
    return found


def absence_or_404(actor: Acting, pk: UUID) -> Absence:
    """
    Return one absence.

    :raises Http404: it does not exist for the actor.
    """
    found = Absence.objects.visible_to(actor).select_related("post", "user", "substitute", "holding__user")
    absence: Absence = get_object_or_404(found, pk=pk)
    return absence


def holdings_to_report(actor: Acting, today: date) -> QuerySet[PostHolding]:
    """Return who can be said to be away: oneself, or for the administration everybody who holds a post."""
    found: QuerySet[PostHolding] = (
        PostHolding.objects.of_site(actor.site)
        .filter(Q(valid_until=None) | Q(valid_until__gte=today), kind=PostHolding.Kind.HOLDER)
        .select_related("post", "user")
        .order_by("post__position", "user__name", "pk")
    )
    if actor.has_role(Role.SITE_ADMIN):
        return found
    return found.filter(Q(user=actor.user_id), post__in=actor.own_posts)


def substitutes(actor: Acting) -> QuerySet[User]:
    """Return who can stand in: the colleagues in case management of the site, by name."""
    return case_managers(actor).filter(is_active=True)
