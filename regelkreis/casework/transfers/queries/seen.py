"""Which transfers exist for somebody, and which former cases they still read."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from regelkreis.casework.cases.models import Case, FormerReader
from regelkreis.casework.transfers.models import Transfer
from regelkreis.network.organizations.actors import Acting

NAMED = (
    "case__person",
    "case__municipality",
    "case__target_group__entry",
    "from_post__employer",
    "to_post__employer",
    "town",
)


def shown_to(actor: Acting) -> QuerySet[Transfer]:
    """Return the transfers that exist for the actor, the newest first."""
    found: QuerySet[Transfer] = (
        Transfer.objects.visible_to(actor).select_related(*NAMED).order_by("-offered_on", "-created_at")
    )
    return found


def transfer_or_404(actor: Acting, pk: UUID) -> Transfer:
    """
    Return one transfer.

    :raises Http404: it does not exist for the actor.
    """
    transfer: Transfer = get_object_or_404(shown_to(actor), pk=pk)
    return transfer


def transfers_of(case: Case) -> QuerySet[Transfer]:
    """Return all transfers of a case, the newest first."""
    found: QuerySet[Transfer] = Transfer.objects.filter(case=case).select_related("from_post", "to_post")
    return found.order_by("-offered_on", "-created_at")


def reading_on(actor: Acting, today: date) -> QuerySet[FormerReader]:
    """Return the cases the actor handed over and still reads, the one that ends first before the others."""
    found: QuerySet[FormerReader] = (
        FormerReader.objects.of_site(actor.site)
        .filter(user_id=actor.user_id, until_on__gte=today)
        .exclude(case__post__in=actor.posts)
        .select_related("case__person", "case__post")
        .order_by("until_on", "case__number")
    )
    return found
