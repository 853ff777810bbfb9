"""What coordination can ask about conferences: those it is asked to moderate, and who could be asked."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from regelkreis.casework.cases.models import Case
from regelkreis.casework.conferences.models import Conference
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Membership
from regelkreis.network.organizations.roles import Role


def coordinators(site: UUID, *, today: date) -> QuerySet[Membership]:
    """Return who can be asked to moderate: the coordinators of the site today, by name."""
    found: QuerySet[Membership] = (
        Membership.objects.of_site(site)
        .on(today)
        .filter(role=Role.COORDINATOR)
        .select_related("user", "organization")
        .order_by("user__name", "pk")
    )
    return found


def asked_of(actor: Acting) -> Q:
    """Return the condition that an actor is the coordinator who was asked and did not say no."""
    if not actor.has_role(Role.COORDINATOR) or actor.membership_id is None:
        return Q(pk__in=[])
    asked = (Conference.Moderation.REQUESTED, Conference.Moderation.CONFIRMED)
    return Q(moderator=actor.membership_id, moderation__in=asked)


def moderated_by(actor: Acting) -> QuerySet[Conference]:
    """Return the conferences the actor is asked to moderate; the case is joined for its town alone."""
    found: QuerySet[Conference] = (
        Conference.objects.of_site(actor.site)
        .filter(asked_of(actor))
        .select_related("case__person", "case__municipality", "moderator__user")
        .order_by("-on", "-starts_at", "pk")
    )
    return found


def reads_file(actor: Acting, conference: Conference) -> bool:
    """Whether the file of the conference's case exists for the actor; all of it is theirs to read then."""
    return Case.objects.visible_to(actor).filter(pk=conference.case_id).exists()


def seen_by(actor: Acting) -> QuerySet[Conference]:
    """Return the conferences that exist for the actor: of a file they read, or as the coordinator asked."""
    found: QuerySet[Conference] = (
        Conference.objects.of_site(actor.site)
        .filter(Q(case__in=Case.objects.visible_to(actor)) | asked_of(actor))
        .select_related("case__person", "case__municipality", "moderator__user")
        .order_by("-on", "-starts_at", "pk")
    )
    return found


def seen_or_404(actor: Acting, pk: UUID) -> Conference:
    """
    Return a conference that exists for the actor.

    :raises Http404: it does not.
    """
    conference: Conference = get_object_or_404(seen_by(actor), pk=pk)
    return conference


def waiting_for_answer(actor: Acting, today: date) -> int:
    """Return how many requests to moderate a conference to come the actor has not answered."""
    found = Conference.objects.of_site(actor.site).filter(asked_of(actor), on__gte=today)
    return found.filter(moderation=Conference.Moderation.REQUESTED, state=Conference.State.PLANNED).count()
