"""Handovers that somebody has to write, or to read."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.rules import NOTICE
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting


class DueAbsence(NamedTuple):
    """An absence as the desk says it."""

    pk: UUID
    user_id: UUID
    name: str
    post_id: UUID
    post: str
    first_day: date
    last_day: date
    substitute: str | None
    handed_over_on: date | None
    taken_on: date | None


def handovers_to_write(actor: Acting, today: date) -> list[DueAbsence]:
    """Return the actor's own absences that come soon or run, without a handover or without a substitute."""
    return [
        one
        for one in _near(actor, today, today + NOTICE)
        if one.user_id == actor.user_id and (one.handed_over_on is None or one.substitute is None)
    ]


def handovers_to_read(actor: Acting, today: date) -> list[DueAbsence]:
    """Return the handovers at posts the actor stands in for that nobody has read yet."""
    return [
        one
        for one in _near(actor, today, today)
        if one.user_id != actor.user_id
        and one.post_id not in actor.own_posts
        and one.handed_over_on is not None
        and one.taken_on is None
    ]


def _near(actor: Acting, today: date, soon: date) -> list[DueAbsence]:
    return [DueAbsence(*row) for row in _running(actor, today, soon)]


@prepared
def _running(actor: Acting, today: date, soon: date) -> QuerySet[Absence, tuple[Any, ...]]:
    found: QuerySet[Absence, tuple[Any, ...]] = (
        Absence.objects.of_site(actor.site)
        .filter(post__in=actor.posts, cancelled_on=None, first_day__lte=soon, last_day__gte=today)
        .order_by("first_day", "created_at")
        .values_list(
            "pk",
            "user_id",
            "user__name",
            "post_id",
            "post__label",
            "first_day",
            "last_day",
            "substitute__name",
            "handed_over_on",
            "taken_on",
        )
    )
    return found
