"""What was noted in a file lately, what was taken back, and what is being typed: the panel "Kontakte"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from regelkreis.casework.cases.models import Case
from regelkreis.casework.contacts.models import ContactDraft, account_of
from regelkreis.casework.contacts.rules import RESTORABLE_FOR
from regelkreis.foundation.kernel.clock import day_by_the_clock
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting

SHOWN = 4


@dataclass(frozen=True)
class RecentContact:
    """A contact as the panel shows it, and what its author may do with it."""

    pk: UUID
    on: date
    mode: str
    minutes: int | None
    is_removed: bool
    is_own: bool
    is_of_today: bool

    @property
    def can_be_undone(self) -> bool:
        """Whether one press takes it back: noted today, by whoever asks."""
        return self.is_own and self.is_of_today and not self.is_removed


@dataclass(frozen=True)
class Recent:
    """The newest contacts of a file, and when the actor's draft was kept, if there is one."""

    contacts: Sequence[RecentContact]
    draft_at: datetime | None


def recent_contacts(case: Case, actor: Acting, today: date) -> Recent:
    """Return the newest contacts of a case and the actor's own draft, by one question."""
    found = _newest(case.pk, account_of(actor), restorable_since=today - RESTORABLE_FOR)
    contacts = [_contact(row[1:], actor) for row in found if row[1] is not None]
    return Recent(contacts, found[0][0] if found else None)


@prepared
def _newest(case_id: UUID, account: UUID, *, restorable_since: date) -> QuerySet[Case, tuple[Any, ...]]:
    draft = ContactDraft.objects.filter(case=OuterRef("pk"), user_id=account).values("changed_at")[:1]
    own_and_restorable = Q(contacts__removed_on__gte=restorable_since, contacts__author_id=account)
    rows: QuerySet[Case, tuple[Any, ...]] = (
        Case.objects.filter(pk=case_id)
        .annotate(
            recent=FilteredRelation("contacts", condition=Q(contacts__removed_on=None) | own_and_restorable),
            draft_at=Subquery(draft),
        )
        .order_by("-recent__on", "-recent__created_at")
        .values_list(
            "draft_at",
            "recent__pk",
            "recent__on",
            "recent__mode__label",
            "recent__minutes",
            "recent__removed_on",
            "recent__author_id",
            "recent__created_at",
        )[:SHOWN]
    )
    return rows


def _contact(row: Sequence[Any], actor: Acting) -> RecentContact:
    pk, on, mode, minutes, removed_on, author_id, created_at = row
    is_own = actor.user_id is not None and author_id == actor.user_id
    # When it was written down is told by the clock, even where the day of the site is fixed.
    is_of_today = timezone.localdate(created_at) == day_by_the_clock()
    return RecentContact(pk, on, mode, minutes, removed_on is not None, is_own, is_of_today)
