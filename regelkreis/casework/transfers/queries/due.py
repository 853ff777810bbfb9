"""What transfers put on the desks of both sides, each by one prepared question."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from regelkreis.casework.cases.slots import of_case
from regelkreis.casework.transfers.models import Transfer
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting


class Received(NamedTuple):
    """An offer to a post of the actor: no name, no number."""

    pk: UUID
    offered_on: date
    from_post: str
    town: str


class Made(NamedTuple):
    """An offer of one's own: waiting, or answered and not yet read."""

    pk: UUID
    state: str
    offered_on: date
    to_post: str
    case_id: UUID
    is_kept: bool
    number: str
    given_name: str
    family_name: str


def offers_received(actor: Acting) -> list[Received]:
    """Return the offers that wait for the actor's answer, the oldest first."""
    return [Received(*row) for row in _received(actor)]


def offers_made(actor: Acting) -> list[Made]:
    """Return the actor's offers that wait, and the answers that nobody has read yet."""
    rows = [(*row[:5], row[5] in actor.posts, *row[6:]) for row in _made(actor)]
    return [Made(*row) for row in rows]


@prepared
def _received(actor: Acting) -> QuerySet[Transfer, tuple[Any, ...]]:
    found: QuerySet[Transfer, tuple[Any, ...]] = (
        Transfer.objects.of_site(actor.site)
        .filter(to_post__in=actor.posts, state="offered")
        .order_by("offered_on", "created_at")
        .values_list("pk", "offered_on", "from_post__label", "case__municipality__label")
    )
    return found


@prepared
def _made(actor: Acting) -> QuerySet[Transfer, tuple[Any, ...]]:
    unread = Q(state__in=("accepted", "declined"), acknowledged_on=None)
    found: QuerySet[Transfer, tuple[Any, ...]] = (
        Transfer.objects.of_site(actor.site)
        .filter(Q(state="offered") | unread, from_post__in=actor.posts)
        .order_by("offered_on", "created_at")
        .values_list(
            "pk", "state", "offered_on", "to_post__label", "case_id", "case__post_id", *of_case("case")
        )
    )
    return found
