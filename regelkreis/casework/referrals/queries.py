"""What can be asked about referrals."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import models
from django.db.models import IntegerField, Q, QuerySet, Value, When

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import of_case
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.queries import standing_releases
from regelkreis.casework.people.models import Person
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.rules import NOTICE, WAITING_FOR_ANSWER
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization, Site
from regelkreis.network.organizations.settings import settings_of


class DueReferral(NamedTuple):
    """A referral that has to be asked after, as the desk says it."""

    pk: UUID
    answer: str
    sent_on: date
    expected_on: date | None
    answer_due_on: date
    recipient: str
    case_id: UUID
    number: str
    given_name: str
    family_name: str


OPEN = Q(answer__in=WAITING_FOR_ANSWER)
WAITING = Q(answer=Referral.Answer.WAITING_LIST)


def referrals_visible_to(actor: Acting) -> QuerySet[Referral]:
    """Return the referrals of own cases, with all that a row shows; those without an answer first."""
    found: QuerySet[Referral] = (
        Referral.objects.of_site(actor.site)
        .filter(case__in=Case.objects.visible_to(actor))
        .select_related("case__person", "recipient", "decline_reason", "step__goal")
        .annotate(rank=_rank())
        .order_by("rank", "answer_due_on", "created_at", "pk")
    )
    return found


@prepared
def referrals_of(case_id: UUID) -> QuerySet[Referral]:
    """Return the referrals of a case as its file shows them: open ones first, then the newest."""
    found: QuerySet[Referral] = (
        Referral.objects.filter(case_id=case_id)
        .select_related("recipient", "decline_reason")
        .annotate(rank=_rank())
        .order_by("rank", "-sent_on", "-created_at", "pk")
    )
    return found


def referrals_due(actor: Acting, today: date) -> list[DueReferral]:
    """Return what has to be asked after: overdue answers, and places expected by now."""
    return [DueReferral(*row) for row in _due(actor, today, soon=today + NOTICE)]


@prepared
def _due(actor: Acting, today: date, *, soon: date) -> QuerySet[Referral, tuple[Any, ...]]:
    late = OPEN & Q(answer_due_on__lte=soon)
    found: QuerySet[Referral, tuple[Any, ...]] = (
        Referral.objects.of_site(actor.site)
        .filter(late | (WAITING & Q(expected_on__lte=today)))
        .filter(case__in=Case.objects.kept_by(actor).filter(closed_on=None))
        .order_by("answer_due_on", "created_at")
        .values_list(
            "pk", "answer", "sent_on", "expected_on", "answer_due_on", "recipient__label", "case_id",
            *of_case("case"),
        )
    )  # fmt: skip
    return found


# The words of the list's filter, and what they mean.
STANDING = {
    "offen": OPEN,
    "warteliste": WAITING,
    "angenommen": Q(answer=Referral.Answer.ACCEPTED),
    "abgelehnt": Q(answer=Referral.Answer.DECLINED),
}


def narrowed(referrals: QuerySet[Referral], standing: str) -> QuerySet[Referral]:
    """Return only the referrals that stand so; without a word, all of them."""
    return referrals.filter(STANDING[standing]) if standing in STANDING else referrals


def running_with(referrals: Iterable[Referral]) -> dict[UUID, Referral]:
    """Return, per organization, the referral that still waits there: to be seen before sending another."""
    return {one.recipient_id: one for one in referrals if one.answer in (*WAITING_FOR_ANSWER, "waiting_list")}


def answer_days(site: UUID) -> int:
    """Return within how many days the site expects an answer (setting `referral_answer_days`)."""
    return settings_of(Site.objects.get(pk=site)).referral_answer_days


def covering_release(person: Person, recipient: Organization, day: date) -> Release | None:
    """Return the newest release under which a concern may be told to this service, or None."""
    return releases_for_concerns(person, day).get(recipient.pk)


def releases_for_concerns(person: Person, day: date) -> dict[UUID, Release]:
    """Return, per organization, the newest release that holds on a day and covers a concern."""
    standing = standing_releases(person.pk, day)
    return {one.recipient_id: one for one in standing if DataKind.CONCERN in one.data_kinds}


def _rank() -> models.Case:
    return models.Case(
        When(OPEN, then=Value(0)), When(WAITING, then=Value(1)), default=Value(2), output_field=IntegerField()
    )
