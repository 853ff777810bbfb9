"""Where an intake comes from: a notification, a counted talk, a short consultation, or nowhere yet."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.casework.inquiries.queries import inquiries_visible_to
from regelkreis.casework.intake.models import Consultation, Notification, Screening
from regelkreis.casework.intake.queries import (
    consultations_of,
    known_route,
    notifications_visible_to,
    proposed_post,
    screenings_of,
)
from regelkreis.casework.intake.rules import SCREENING_ROUTE, route_of
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality
from regelkreis.network.organizations.requests import StaffRequest

# What the address calls it.
NAMES = ("meldung", "gespraech", "beratung", "nachfrage")


@dataclass(frozen=True)
class Origin:
    """What somebody is taken in from; `is_gone` when it was there and is settled by now."""

    notification: Notification | None = None
    screening: Screening | None = None
    consultation: Consultation | None = None
    inquiry: Inquiry | None = None
    is_gone: bool = False


def origin_of(request: StaffRequest) -> Origin:
    """
    Return what the address speaks of.

    :raises Http404: it does not exist for whoever asks, or it is settled and only looked at.
    """
    keys = {name: _key(request, name) for name in NAMES if name in request.GET}
    found: dict[str, Any] = {name: _found(request.actor, name, key) for name, key in keys.items()}
    is_gone = any(one is None for one in found.values())
    if is_gone and request.method == "GET":
        raise Http404
    notification, screening, consultation, inquiry = (found.get(name) for name in NAMES)
    return Origin(notification, screening, consultation, inquiry, is_gone)


def proposed(origin: Origin, actor: Acting, today: date) -> dict[str, Any]:
    """Return what is already known, to be looked at and confirmed."""
    held = actor.own_posts
    known: dict[str, Any] = {"post": next(iter(held)) if len(held) == 1 else None}
    if origin.notification is not None:
        known |= _of_notification(origin.notification, actor, today)
    if origin.screening is not None:
        known |= _of_screening(origin.screening, actor, today)
    if origin.consultation is not None:
        known |= _of_consultation(origin.consultation, actor, today)
    if origin.inquiry is not None:
        known |= _of_inquiry(origin.inquiry)
    return known


def _of_inquiry(found: Inquiry) -> dict[str, Any]:
    names = ("given_name", "family_name", "birth_date")
    return {**{name: getattr(found, name) for name in names}, "post": found.post_id}


def _of_notification(found: Notification, actor: Acting, today: date) -> dict[str, Any]:
    return {
        **_named(found.person_name, found.person_contact),
        "municipality": found.municipality_id,
        "post": found.post_id,
        "access_route": known_route(actor, route_of(found.notifier.kind), today),
        "context": _from_the_service(found),
    }


def _from_the_service(found: Notification) -> str:
    """Return what the service said, to be kept in the file or struck out: the notification forgets it."""
    if not found.concern:
        return ""
    return _("Aus der Meldung von %(notifier)s vom %(day)s: %(concern)s") % {
        "notifier": found.notifier.label,
        "day": f"{found.received_on:%d.%m.%Y}",
        "concern": found.concern,
    }


def _of_screening(found: Screening, actor: Acting, today: date) -> dict[str, Any]:
    return {
        **_named(found.person_name, found.person_contact),
        **_in_town(found.municipality, actor, today),
        "access_route": known_route(actor, SCREENING_ROUTE, today),
    }


def _of_consultation(found: Consultation, actor: Acting, today: date) -> dict[str, Any]:
    topics = list(found.topics.all())
    return {
        **_named(found.person_name, found.person_contact),
        **(_in_town(found.municipality, actor, today) if found.municipality else {}),
        "post": found.post_id,
        "access_route": found.access_route_id,
        "main_topic": topics[0].pk if topics else None,
        "languages": [found.language] if found.language else [],
    }


def _in_town(town: Municipality, actor: Acting, today: date) -> dict[str, Any]:
    post = proposed_post(town, today, own=actor.posts)
    return {"municipality": town.pk, **({"post": post.pk} if post and post.pk in actor.posts else {})}


def _named(name: str, contact: str) -> dict[str, str]:
    """Return a name and an address as the form takes them."""
    given, _space, family = name.rpartition(" ")
    return {"given_name": given, "family_name": family, "email" if "@" in contact else "phone": contact}


def _found(actor: Acting, name: str, key: UUID) -> object:
    if name == "meldung":
        return notifications_visible_to(actor).filter(pk=key, answered_on=None).first()
    if name == "gespraech":
        return screenings_of(actor).counted().filter(pk=key, case=None).first()
    if name == "nachfrage":
        return inquiries_visible_to(actor).filter(pk=key, settled_on=None, case=None).first()
    return consultations_of(actor).counted().filter(pk=key, case=None).first()


def _key(request: StaffRequest, name: str) -> UUID:
    try:
        return UUID(request.GET.get(name))
    except (TypeError, ValueError):
        raise Http404 from None
