"""What somebody sees of a conference: all of it, what was released for it, or no person at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.conferences.models import Conference, Participant
from regelkreis.casework.conferences.rules import release_stands
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class Told:
    """What may be said of the person to somebody; nothing is the normal case without a release."""

    name: bool = False
    purpose: bool = False


@dataclass(frozen=True)
class Seat:
    """A participant as a list shows them: what they are called, and how it stands with the release."""

    participant: Participant
    title: str
    detail: str
    told: Told
    glyph: str
    word: str
    is_outdated: bool


EVERYTHING = Told(name=True, purpose=True)
NOTHING = Told()


def person_words(case: Case) -> list[str]:
    """Return the words that point to the person of a case: the parts of the name, the number."""
    person = case.person
    return [*person.given_name.split(), *person.family_name.split(), case.number]


def told_to(participant: Participant, conference: Conference, today: date) -> Told:
    """
    Return what a participant may know of the person.

    The person knows; whoever they bring along is told by them, not by us. An agency knows what its
    release covers, as long as it stands (EN-7, Art. 6 GDPR).
    """
    if participant.kind == Participant.Kind.PERSON:
        return EVERYTHING
    release = participant.release
    if release is None or not release_stands(
        given_on=release.given_on,
        valid_until=release.valid_until,
        withdrawn_on=release.withdrawn_on,
        on=conference.on,
        today=today,
    ):
        return NOTHING
    kinds = set(release.data_kinds)
    if DataKind.IDENTITY not in kinds:
        return NOTHING
    return Told(name=True, purpose=DataKind.CONCERN in kinds)


def told_to_actor(
    actor: Acting,
    conference: Conference,
    participants: Iterable[Participant],
    today: date,
    *,
    reads_file: bool,
) -> Told:
    """
    Return what an actor may see of the person on the conference's page.

    Whoever reads the file sees all. The coordinator who is asked to moderate sees what was released to
    their own organization for this conference, otherwise no name, no number, no free text (`access.md`).
    """
    if reads_file:
        return EVERYTHING
    if actor.organization_id is None:
        return NOTHING
    own = (one for one in participants if one.organization_id == actor.organization_id)
    told = [told_to(one, conference, today) for one in own]
    return Told(name=any(one.name for one in told), purpose=any(one.purpose for one in told))


def seats(conference: Conference, participants: Sequence[Participant], told: Told, today: date) -> list[Seat]:
    """Return the participants as somebody sees them who was told so much of the person."""
    return [_seat(conference, one, told, today) for one in participants]


def called(participant: Participant) -> str:
    """Return what a participant is called in lists, letters and the journal; never the person's name."""
    if participant.kind == Participant.Kind.PERSON:
        return _("ratsuchende Person")
    if participant.kind == Participant.Kind.COMPANION:
        return _("Begleitung der Person")
    organization = participant.organization
    return organization.label if organization else participant.agency or participant.contact


def _seat(conference: Conference, participant: Participant, told: Told, today: date) -> Seat:
    is_private = participant.kind != Participant.Kind.AGENCY
    title, detail = called(participant), participant.contact
    if told.name and participant.kind == Participant.Kind.PERSON:
        title = conference.case.person.full_name or title
    if is_private and not told.name:
        detail = ""
    known = told_to(participant, conference, today)
    glyph, word = _standing(participant, known)
    outdated = participant.invited_for is not None and participant.invited_for < conference.sequence
    return Seat(participant, title, "" if detail == title else detail, known, glyph, word, outdated)


def _standing(participant: Participant, known: Told) -> tuple[str, str]:
    if participant.kind == Participant.Kind.PERSON:
        return "met", _("weiß Bescheid")
    if participant.kind == Participant.Kind.COMPANION:
        return "dash", _("kommt auf Wunsch der Person")
    release = participant.release
    if known.name:
        until = release.valid_until if release else None
        return "met", _("Freigabe bis %(day)s") % {"day": f"{until:%d.%m.%Y}"} if until else _("Freigabe")
    if participant.consent == Participant.Consent.REFUSED:
        return "lock", _("die Person möchte das nicht: wird anonym besprochen")
    if release is not None:
        return "lock", _("Freigabe gilt nicht mehr: wird anonym besprochen")
    return "lock", _("ohne Freigabe: wird anonym besprochen")
