"""Under which release an organization may know, in a conference, whom it is about."""

from datetime import date
from uuid import UUID

from regelkreis.casework.conferences.rules import release_stands
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.queries import standing_releases
from regelkreis.casework.people.models import Person
from regelkreis.network.organizations.models import Organization


def conference_releases(person: Person, *, on: date, today: date) -> dict[UUID, Release]:
    """Return, per organization, the newest release that covers the name on the day of a conference."""
    return {
        one.recipient_id: one
        for one in standing_releases(person.pk, today)
        if DataKind.IDENTITY in one.data_kinds
        and release_stands(
            given_on=one.given_on,
            valid_until=one.valid_until,
            withdrawn_on=one.withdrawn_on,
            on=on,
            today=today,
        )
    }


def conference_release(person: Person, recipient: Organization, *, on: date, today: date) -> Release | None:
    """Return the release under which one organization may know whom a conference is about, or None."""
    return conference_releases(person, on=on, today=today).get(recipient.pk)
