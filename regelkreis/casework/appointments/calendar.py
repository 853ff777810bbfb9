"""Appointments as an iCalendar object (RFC 5545): what leaves the product says no more than was chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vDuration

from regelkreis.casework.appointments.models import Appointment, CalendarFeed
from regelkreis.casework.appointments.rules import starts_at
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import settings_of

PRODUCT = "-//Regelkreis//Termine//DE"
# How often a calendar program should look again (RFC 7986, 5.7).
REFRESH = timedelta(hours=1)


@dataclass(frozen=True)
class Told:
    """What an entry says beside "Termin" and the time; purpose and partners never leave the product."""

    number: bool = True
    place: bool = True
    name: bool = False


def told_by(feed: CalendarFeed | None, site: Site) -> Told:
    """Return what a link may say: as chosen, and names only while the site allows them."""
    if feed is None:
        return Told()
    may_name = feed.shows_name and settings_of(site).calendar_names
    return Told(number=feed.shows_number, place=feed.shows_place, name=may_name)


def calendar_of(appointments: Iterable[Appointment], told: Told, *, name: str = "") -> bytes:
    """Return the calendar; the same appointments give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if name:
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(REFRESH))
    for appointment in appointments:
        calendar.add_component(_event(appointment, told))
    written: bytes = calendar.to_ical()
    return written


def _event(appointment: Appointment, told: Told) -> Event:
    start = starts_at(appointment.on, appointment.at, ZoneInfo(settings.TIME_ZONE)).astimezone(UTC)
    cancelled = appointment.state == Appointment.State.CANCELLED
    event = Event()
    event.add("uid", f"{appointment.calendar_uid}@regelkreis")
    event.add("dtstamp", appointment.changed_at.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", appointment.sequence)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=appointment.minutes))
    event.add("summary", _summary(appointment, told))
    if told.place and (where := _where(appointment)):
        event.add("location", where)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    return event


def _summary(appointment: Appointment, told: Told) -> str:
    case = appointment.case
    said = [_("Termin")]
    if case is not None and told.number:
        said.append(case.number)
    if case is not None and told.name:
        said.append(case.person.full_name)
    return " ".join(part for part in said if part)


def _where(appointment: Appointment) -> str:
    if appointment.way == Appointment.Way.PLACE:
        return appointment.place
    return str(appointment.get_way_display())
