"""What can be asked about conferences by whoever works on the case; every question starts from who asks."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import of_case
from regelkreis.casework.conferences.models import Agreement, Conference, Participant
from regelkreis.casework.conferences.rules import NOTICE
from regelkreis.casework.referrals.rules import WAITING_FOR_ANSWER
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting

PLANNED = Q(state=Conference.State.PLANNED)
# An agreement is open as long as what it became is.
OPEN = (
    Q(goal__isnull=False, goal__ended_on=None)
    | Q(step__isnull=False, step__done_on=None, step__goal__ended_on=None)
    | Q(referral__isnull=False, referral__answer__in=WAITING_FOR_ANSWER, referral__ended_on=None)
)


def conferences_visible_to(actor: Acting) -> QuerySet[Conference]:
    """Return the conferences of own cases, with the case and the person."""
    found: QuerySet[Conference] = (
        Conference.objects.of_site(actor.site)
        .filter(case__in=Case.objects.kept_by(actor))
        .select_related("case__person", "case__municipality", "moderator__user")
        .order_by("-on", "-starts_at", "pk")
    )
    return found


def conference_or_404(actor: Acting, pk: UUID) -> Conference:
    """
    Return a conference of an own case.

    :raises Http404: it does not exist for the actor.
    """
    conference: Conference = get_object_or_404(conferences_visible_to(actor), pk=pk)
    return conference


def counted(conferences: QuerySet[Conference]) -> QuerySet[Conference]:
    """Add how many take part and how many agreements there are, as lists show them."""
    return conferences.annotate(
        seats=Count("participants", distinct=True), agreed=Count("agreements", distinct=True)
    )


def conferences_of(case: Case) -> QuerySet[Conference]:
    """Return the conferences of a case as its file shows them, by one question."""
    found: QuerySet[Conference] = Conference.objects.filter(case=case).order_by("-on", "-starts_at", "pk")
    return counted(found)


def narrowed(
    conferences: QuerySet[Conference], standing: str, kind: str, today: date
) -> QuerySet[Conference]:
    """Return only the conferences that stand so and are of a kind; without a word, all of them."""
    meanings = {
        "kommend": PLANNED & Q(on__gte=today),
        "offen": PLANNED & Q(on__lt=today),
        "gehalten": Q(state=Conference.State.HELD),
        "abgesagt": Q(state=Conference.State.CANCELLED),
    }
    return conferences.filter(meanings.get(standing, Q()), Q(kind=kind) if kind else Q())


def participants_of(conference: Conference) -> list[Participant]:
    """Return who takes part, with organization and release, in the order in which they were added."""
    found = Participant.objects.filter(conference=conference).select_related("organization", "release")
    return list(found.order_by("created_at", "pk"))


def participant_or_404(conferences: QuerySet[Conference], pk: UUID) -> Participant:
    """
    Return somebody who takes part in one of these conferences.

    :raises Http404: nobody does under this key.
    """
    found = Participant.objects.filter(conference__in=conferences.order_by()).select_related(
        "organization",
        "release",
        "conference__case__person",
        "conference__case__municipality",
        "conference__moderator__user",
    )
    participant: Participant = get_object_or_404(found, pk=pk)
    return participant


def agreements_of(conference: Conference) -> list[Agreement]:
    """Return what was agreed, the first to be due first, with what became of it."""
    found = Agreement.objects.filter(conference=conference).select_related(
        "goal", "step__goal", "referral__recipient", "referral__decline_reason"
    )
    return list(found.order_by("due_on", "created_at", "pk"))


def still_planned(case: Case) -> list[Conference]:
    """Return the conferences of a case that were neither held nor cancelled, the next one first."""
    return list(Conference.objects.filter(PLANNED, case=case).order_by("on", "starts_at", "pk"))


@prepared
def happened(case_id: UUID, keys: Collection[UUID]) -> QuerySet[Conference]:
    """Return the named conferences of a case, for its timeline."""
    return Conference.objects.filter(case_id=case_id, pk__in=keys).order_by("pk").only("kind", "on", "place")


def conferences_due(actor: Acting, today: date) -> list[Conference]:
    """Return the planned conferences of own open cases that are near, or over and without a result."""
    return _planned_until(actor, today + NOTICE)


@prepared
def _planned_until(actor: Acting, day: date) -> QuerySet[Conference]:
    found: QuerySet[Conference] = (
        Conference.objects.of_site(actor.site)
        .filter(PLANNED, case__in=Case.objects.kept_by(actor), case__closed_on=None, on__lte=day)
        .select_related("case__person")
        .only("kind", "on", "starts_at", "place", "moderation", *of_case("case"))
        .order_by("on", "starts_at", "pk")
    )
    return found


@prepared
def moderation_declined(actor: Acting, today: date) -> QuerySet[Conference]:
    """Return the conferences to come for which coordination cannot moderate."""
    found: QuerySet[Conference] = (
        Conference.objects.of_site(actor.site)
        .filter(
            PLANNED,
            case__in=Case.objects.kept_by(actor),
            case__closed_on=None,
            on__gte=today,
            moderation=Conference.Moderation.DECLINED,
        )
        .select_related("case__person", "moderator__user")
        .only("kind", "on", "moderator__user__name", *of_case("case"))
        .order_by("on", "pk")
    )
    return found


def with_late_agreements(actor: Acting, today: date) -> list[tuple[Conference, list[date]]]:
    """Return the conferences of own open cases with the days of their open agreements that have passed."""
    found: dict[UUID, tuple[Conference, list[date]]] = {}
    for one in _late_agreements(actor, today):
        found.setdefault(one.conference_id, (one.conference, []))[1].append(one.due_on)
    return list(found.values())


@prepared
def _late_agreements(actor: Acting, today: date) -> QuerySet[Agreement]:
    late: QuerySet[Agreement] = (
        Agreement.objects.filter(OPEN, due_on__lt=today)
        .filter(conference__case__in=Case.objects.kept_by(actor), conference__case__closed_on=None)
        .select_related("conference__case__person")
        .only("due_on", "conference__kind", "conference__on", *of_case("conference__case"))
        .order_by("conference__on", "conference", "due_on", "pk")
    )
    return late
