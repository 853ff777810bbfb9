"""A conference as an iCalendar object (RFC 5545): when and where, and nothing about the person."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Calendar, Event

from regelkreis.casework.conferences.models import Conference

PRODUCT = "-//Regelkreis//Konferenzen//DE"


def calendar_of(conference: Conference) -> bytes:
    """
    Return the conference as a calendar file; the same conference gives the same bytes.

    Calendars are shared and synchronized, so the file never says whom it is about, for nobody. After a
    postponement the same UID comes with a higher SEQUENCE, so that the entry moves instead of doubling.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(conference))
    return bytes(calendar.to_ical())


def _event(conference: Conference) -> Event:
    start = datetime.combine(
        conference.on, conference.starts_at, tzinfo=ZoneInfo(settings.TIME_ZONE)
    ).astimezone(UTC)
    event = Event()
    event.add("uid", f"{conference.pk}@regelkreis")
    event.add("dtstamp", conference.changed_at.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", conference.sequence)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=conference.minutes))
    event.add("summary", str(conference.get_kind_display()))
    event.add("location", " · ".join(part for part in (conference.place, conference.video_link) if part))
    if conference.video_link:
        event.add("url", conference.video_link)
    cancelled = conference.state == Conference.State.CANCELLED
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    return event
