"""What can be asked about appointments; every question starts from who asks."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from regelkreis.casework.appointments.models import Appointment, CalendarFeed
from regelkreis.casework.appointments.rules import digest_of
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import open_cases
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting, acting_as
from regelkreis.network.organizations.models import Membership
from regelkreis.network.organizations.roles import Role

# So far back a calendar is told; older entries stay in the file.
FEED_REACHES_BACK = timedelta(days=90)
NOTICE = timedelta(days=7)


class DueAppointment(NamedTuple):
    """An appointment as the desk says it; one of a colleague alone has no case."""

    pk: UUID
    on: date
    at: object
    purpose: str
    with_whom: str
    place: str
    way: str
    case_id: UUID | None
    number: str | None
    given_name: str | None
    family_name: str | None


def appointments_visible_to(actor: Acting) -> QuerySet[Appointment]:
    """Return the appointments of own cases, and the actor's own without a case."""
    found: QuerySet[Appointment] = (
        Appointment.objects.of_site(actor.site)
        .filter(Q(case__in=Case.objects.visible_to(actor)) | Q(case=None, user=actor.user_id))
        .select_related("case__person", "user", "follows", "contact")
        .order_by("on", "at", "created_at")
    )
    return found


def own_appointments(actor: Acting) -> QuerySet[Appointment]:
    """Return the appointments of cases the actor keeps, and those without a case; none of former cases."""
    return appointments_visible_to(actor).filter(Q(case=None) | Q(case__post__in=actor.posts))


def appointments_between(actor: Acting, first: date, last: date) -> QuerySet[Appointment]:
    """Return the actor's own appointments of some days; what was moved stands at its new time only."""
    return own_appointments(actor).filter(on__range=(first, last)).exclude(state="moved")


def appointments_of(case: Case) -> QuerySet[Appointment]:
    """Return the appointments of a case, those that still stand first, then the newest."""
    return Appointment.objects.filter(case=case).exclude(state="moved").order_by("-on", "-at", "-created_at")


def standing_appointments(case: Case) -> QuerySet[Appointment]:
    """Return the appointments of a case nobody has noted the outcome of, the next one first."""
    found: QuerySet[Appointment] = Appointment.objects.filter(case=case, state="agreed").order_by("on", "at")
    return found


def due_appointments(actor: Acting, today: date) -> Iterator[DueAppointment]:
    """
    Return what still stands up to a week ahead, and what lies in the past without an outcome.

    On the desk of those stood in for, the actor's own appointments without a case do not appear.
    """
    # Two questions, since "or" between the case's post and the user would use no index.
    rows = _due_in_cases(actor, today + NOTICE)
    if actor.posts == actor.own_posts:
        rows += _due_without_case(actor, today + NOTICE)
    return (DueAppointment(*row) for row in rows)


@prepared
def _due_in_cases(actor: Acting, day: date) -> QuerySet[Appointment, tuple[Any, ...]]:
    return _rows(Appointment.objects.filter(case__in=open_cases(actor), state="agreed", on__lte=day))


@prepared
def _due_without_case(actor: Acting, day: date) -> QuerySet[Appointment, tuple[Any, ...]]:
    own = Appointment.objects.of_site(actor.site).filter(case=None, user=actor.user_id)
    return _rows(own.filter(state="agreed", on__lte=day))


def _rows(found: QuerySet[Appointment]) -> QuerySet[Appointment, tuple[Any, ...]]:
    rows: QuerySet[Appointment, tuple[Any, ...]] = found.order_by("on", "at").values_list(
        "pk", "on", "at", "purpose", "with_whom", "place", "way",
        "case_id", "case__number", "case__person__given_name", "case__person__family_name",
    )  # fmt: skip
    return rows


def feed_of(actor: Acting) -> CalendarFeed | None:
    """Return the actor's calendar link at their site, or None."""
    return CalendarFeed.objects.of_site(actor.site).filter(user=actor.user_id).first()


def feed_behind(secret: str, today: date) -> tuple[CalendarFeed, Acting] | None:
    """
    Return the feed of a link and who reads through it today, or None.

    Nothing is behind a link whose account is locked or has lost its role in case management: whoever
    loses a membership loses sight at once (`access.md`).
    """
    feed = CalendarFeed.objects.filter(digest=digest_of(secret)).select_related("user").first()
    if feed is None or not feed.user.is_active or (feed.user.is_demo and not settings.DEMO):
        return None
    membership = (
        Membership.objects.of_site(feed.site)
        .filter(user=feed.user_id, role=Role.CASE_MANAGER)
        .on(today)
        .select_related("user")
        .first()
    )
    return None if membership is None else (feed, acting_as(membership, today=today))


def appointments_for_calendar(actor: Acting, today: date) -> QuerySet[Appointment]:
    """
    Return what a calendar shows: appointments of held posts and those the actor leads themselves.

    What was moved appears at its new time only; what was cancelled stays, marked as cancelled.
    """
    found: QuerySet[Appointment] = (
        own_appointments(actor)
        .filter(Q(user=actor.user_id) | Q(case__post__in=actor.own_posts))
        .filter(on__gte=today - FEED_REACHES_BACK)
        .exclude(state="moved")
    )
    return found
