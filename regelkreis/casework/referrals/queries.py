"""What can be asked about referrals."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db import models
from django.db.models import IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import of_case
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.queries import standing_releases
from regelkreis.casework.people.models import Person
from regelkreis.casework.referrals.models import Exchange, HandedOver, Referral
from regelkreis.casework.referrals.rules import NOTICE, WAITING_FOR_ANSWER, is_covered, is_settled
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
    started_on: date | None
    follow_up_on: date | None
    reminded_on: date | None
    recipient: str
    case_id: UUID
    number: str
    given_name: str
    family_name: str


RUNNING = Q(ended_on=None)
OPEN = RUNNING & Q(answer__in=WAITING_FOR_ANSWER)
WAITING = RUNNING & Q(answer=Referral.Answer.WAITING_LIST)
ACCEPTED = RUNNING & Q(answer=Referral.Answer.ACCEPTED)


def referrals_visible_to(actor: Acting) -> QuerySet[Referral]:
    """Return the referrals of own cases, with all that a row shows; those without an answer first."""
    found: QuerySet[Referral] = (
        Referral.objects.of_site(actor.site)
        .filter(case__in=Case.objects.visible_to(actor))
        .select_related("case__person", "recipient", "decline_reason", "step__goal", "domain", "release")
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
    """Return what has to be asked after: answers, places expected by now, and what should go on by now."""
    return [DueReferral(*row) for row in _due(actor, today, soon=today + NOTICE)]


@prepared
def _due(actor: Acting, today: date, *, soon: date) -> QuerySet[Referral, tuple[Any, ...]]:
    late = OPEN & Q(answer_due_on__lte=soon)
    asked_lately = Q(follow_up_on__gt=today)
    reminded = Exchange.objects.filter(referral=OuterRef("pk"), kind=Exchange.Kind.REMINDED).order_by("-on")
    found: QuerySet[Referral, tuple[Any, ...]] = (
        Referral.objects.of_site(actor.site)
        .filter(
            late
            | (WAITING & Q(expected_on__lte=today) & ~asked_lately)
            | (ACCEPTED & Q(follow_up_on__lte=today))
        )
        .filter(case__in=Case.objects.kept_by(actor).filter(closed_on=None))
        .annotate(reminded_on=Subquery(reminded.values("on")[:1]))
        .order_by("answer_due_on", "created_at")
        .values_list(
            "pk", "answer", "sent_on", "expected_on", "answer_due_on", "started_on", "follow_up_on",
            "reminded_on", "recipient__label", "case_id", *of_case("case"),
        )
    )  # fmt: skip
    return found


# The words of the list's filter, and what they mean.
STANDING = {
    "offen": OPEN,
    "warteliste": WAITING,
    "angenommen": ACCEPTED & Q(started_on=None),
    "begonnen": ACCEPTED & Q(started_on__isnull=False),
    "abgelehnt": Q(answer=Referral.Answer.DECLINED),
    "abgeschlossen": Q(ending=Referral.Ending.FINISHED),
    "abgebrochen": Q(ending__in=[Referral.Ending.BROKEN_OFF, Referral.Ending.UNANSWERED]),
}


def narrowed(referrals: QuerySet[Referral], standing: str) -> QuerySet[Referral]:
    """Return only the referrals that stand so; without a word, all of them."""
    return referrals.filter(STANDING[standing]) if standing in STANDING else referrals


def running_with(referrals: Iterable[Referral]) -> dict[UUID, Referral]:
    """Return, per organization, the referral that still runs there: to be seen before sending another."""
    return {one.recipient_id: one for one in referrals if not is_settled(one.state)}


def answer_days(site: UUID) -> int:
    """Return within how many days the site expects an answer (setting `referral_answer_days`)."""
    return settings_of(Site.objects.get(pk=site)).referral_answer_days


def course_days(site: UUID) -> int:
    """Return after how many days the site asks whether what has started is finished."""
    return settings_of(Site.objects.get(pk=site)).referral_course_days


def expiry_days(site: UUID) -> int:
    """Return after how many days without an answer the site closes a referral as without one."""
    return settings_of(Site.objects.get(pk=site)).referral_expiry_days


def covering_release(
    person: Person, recipient: Organization, day: date, kinds: Collection[str] = (DataKind.CONCERN,)
) -> Release | None:
    """Return the newest release that holds on a day and lets this service know all these kinds, or None."""
    found = [
        one
        for one in standing_releases(person.pk, day)
        if one.recipient_id == recipient.pk and is_covered(kinds, one.data_kinds)
    ]
    return found[-1] if found else None


def releases_for_concerns(person: Person, day: date) -> dict[UUID, Release]:
    """Return, per organization, the newest release that holds on a day and covers a concern."""
    standing = standing_releases(person.pk, day)
    return {one.recipient_id: one for one in standing if DataKind.CONCERN in one.data_kinds}


def handed_over_with(referral: Referral) -> list[HandedOver]:
    """Return what the recipient was told, in the order of the sheet."""
    return list(HandedOver.objects.filter(referral=referral).order_by("position"))


def exchanges_of(referral: Referral) -> list[Exchange]:
    """Return what was said to the recipient since, the newest first."""
    return list(Exchange.objects.filter(referral=referral).order_by("-on", "-created_at"))


def expires_on(referral: Referral) -> date:
    """Return the day from which it may be closed as without an answer."""
    return referral.sent_on + timedelta(days=expiry_days(referral.site))


def _rank() -> models.Case:
    return models.Case(
        When(OPEN, then=Value(0)),
        When(WAITING, then=Value(1)),
        When(ACCEPTED, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
