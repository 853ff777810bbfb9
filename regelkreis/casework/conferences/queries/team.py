"""What can be asked about the team's meetings."""

from collections import Counter
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import ExtractYear
from django.shortcuts import get_object_or_404

from regelkreis.casework.conferences.models import TeamMeeting
from regelkreis.foundation.kernel.dated import valid_on
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Membership
from regelkreis.network.organizations.roles import Role

TEAM = (Role.CASE_MANAGER, Role.COORDINATOR)


def team(site: UUID, *, today: date, meeting: TeamMeeting | None = None) -> QuerySet[Membership]:
    """Return who can take part: case managers and coordinators today, and whoever took part in a meeting."""
    offered = valid_on(today) & Q(role__in=TEAM)
    if meeting is not None:
        offered |= Q(pk__in=meeting.participants.order_by().values("pk"))
    found: QuerySet[Membership] = (
        Membership.objects.of_site(site).filter(offered).select_related("user").order_by("user__name", "pk")
    )
    return found


def meetings_visible_to(actor: Acting) -> QuerySet[TeamMeeting]:
    """Return the site's team meetings, for case management and coordination; for others there are none."""
    found: QuerySet[TeamMeeting] = (
        TeamMeeting.objects.of_site(actor.site).prefetch_related("participants__user").order_by("-on", "pk")
    )
    return found if actor.has_role(*TEAM) else found.none()


def meeting_or_404(actor: Acting, pk: UUID) -> TeamMeeting:
    """
    Return a meeting of the actor's team.

    :raises Http404: there is none.
    """
    meeting: TeamMeeting = get_object_or_404(meetings_visible_to(actor), pk=pk)
    return meeting


def narrowed_meetings(meetings: QuerySet[TeamMeeting], kind: str, year: str) -> QuerySet[TeamMeeting]:
    """Return only the meetings of a kind and a year; without a word, all of them."""
    of_kind = Q(kind=kind) if kind else Q()
    return meetings.filter(of_kind, Q(on__year=int(year)) if year else Q())


def meetings_by_year(actor: Acting) -> dict[int, Counter[str]]:
    """Return how many meetings of each kind there were, by year, the newest year first."""
    rows = meetings_visible_to(actor).order_by("-on").annotate(year=ExtractYear("on"))
    found: dict[int, Counter[str]] = {}
    for year, kind in rows.values_list("year", "kind"):
        found.setdefault(year, Counter())[kind] += 1
    return found
