"""The calendar link is made, renewed, changed or switched off."""

from datetime import date

from django.db import transaction

from regelkreis.casework.appointments.deeds import (
    CALENDAR_LINK_CHANGED,
    CALENDAR_LINK_MADE,
    CALENDAR_LINK_REVOKED,
)
from regelkreis.casework.appointments.models import CalendarFeed
from regelkreis.casework.appointments.permissions import may_have_calendar, may_name_clients
from regelkreis.casework.appointments.queries import feed_of
from regelkreis.casework.appointments.rules import digest_of, new_secret
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site


@transaction.atomic
def make_link(*, actor: Acting, today: date) -> str:
    """
    Make the actor's calendar link, or a new one in place of the old; return its secret, this one time.

    Whoever holds the old link reads nothing from now on. What the link shows stays as it was chosen.

    :raises NotAllowed: another role.
    """
    require(may_have_calendar(actor))
    secret = new_secret()
    feed = feed_of(actor)
    if feed is None:
        assert actor.user_id is not None
        feed = CalendarFeed.objects.create(
            site=actor.site, user_id=actor.user_id, digest=digest_of(secret), made_on=today
        )
    else:
        feed.change(expected=feed.version, digest=digest_of(secret), made_on=today)
    record(CALENDAR_LINK_MADE, actor=actor, subject=feed)
    return secret


@transaction.atomic
def change_link(
    *,
    feed: CalendarFeed,
    expected: int,
    shows_number: bool,
    shows_place: bool,
    shows_name: bool,
    actor: Acting,
) -> CalendarFeed:
    """
    Choose what the link shows beside "Termin" and the time.

    :raises NotAllowed: somebody else's link, or names where the site does not allow them.
    :raises Conflict: it was changed elsewhere since version `expected`.
    """
    require(may_have_calendar(actor))
    if shows_name:
        require(may_name_clients(Site.objects.get(pk=actor.site)))
    feed.change(expected=expected, shows_number=shows_number, shows_place=shows_place, shows_name=shows_name)
    record(CALENDAR_LINK_CHANGED, actor=actor, subject=feed)
    return feed


@transaction.atomic
def revoke_link(*, actor: Acting) -> None:
    """
    Switch the actor's calendar link off; switching off what is off does nothing.

    :raises NotAllowed: another role.
    """
    require(may_have_calendar(actor))
    feed = feed_of(actor)
    if feed is not None:
        key = (feed._meta.label_lower, feed.pk)
        feed.delete()
        record(CALENDAR_LINK_REVOKED, actor=actor, subject=key)
