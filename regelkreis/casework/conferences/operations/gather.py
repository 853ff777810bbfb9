"""Who takes part: added with or without a release, changed, taken off the list."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.deeds import (
    PARTICIPANT_ADDED,
    PARTICIPANT_CHANGED,
    PARTICIPANT_REMOVED,
)
from regelkreis.casework.conferences.models import Conference, Participant
from regelkreis.casework.conferences.permissions import may_prepare
from regelkreis.casework.conferences.queries.releasing import conference_release
from regelkreis.casework.conferences.sight import called
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import give_release
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization

# What a conference needs to talk about somebody by name; more needs a release of its own.
RELEASED = (DataKind.IDENTITY, DataKind.CONCERN)


@dataclass(frozen=True)
class Answer:
    """
    What the person says to an agency knowing whom it is about: `given`, `refused` or nothing yet.

    A yes is a new release until `valid_until`, unless one that covers the conference is to be used.
    """

    consent: str = ""
    use_existing: bool = False
    valid_until: date | None = None


@dataclass(frozen=True)
class Who:
    """Somebody to take part: an organization of the site, another agency, or somebody the person brings."""

    kind: str = Participant.Kind.AGENCY
    organization: Organization | None = None
    agency: str = ""
    contact: str = ""
    email: str = ""
    address: str = ""


@transaction.atomic
def add_participant(
    *, conference: Conference, who: Who, answer: Answer, actor: Acting, today: date
) -> Participant:
    """
    Put somebody on the list of a conference.

    Without a release the case is talked about without names there; a no is a normal outcome.

    :raises NotAllowed: the actor does not work on this case, or it is no longer planned.
    :raises Invalid: nobody named, somebody twice, a yes without anything it could be a release for.
    """
    require(may_prepare(actor, conference))
    if faults := _faults(conference, who, answer):
        raise Invalid(faults)
    release = _release(conference, who.organization, answer, actor, today)
    participant = Participant.objects.create(
        site=conference.site,
        conference=conference,
        consent=answer.consent,
        release=release,
        **vars(who),
    )
    record(PARTICIPANT_ADDED, actor=actor, subject=conference.case, who=called(participant))
    return participant


@transaction.atomic
def change_participant(
    *,
    participant: Participant,
    expected: int,
    contact: str,
    email: str,
    address: str,
    reply: str,
    answer: Answer | None,
    actor: Acting,
    today: date,
) -> Participant:
    """
    Note how somebody is reached, whether they come, and what the person says now; None leaves that as it is.

    :raises NotAllowed: the actor does not work on this case, or it is no longer planned.
    :raises Invalid: nobody named any more, or a yes without anything it could be a release for.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    conference = participant.conference
    require(may_prepare(actor, conference))
    values: dict[str, Any] = {"contact": contact, "email": email, "address": address, "reply": reply}
    is_called_by_contact = participant.organization is None and not participant.agency
    if is_called_by_contact and participant.kind != Participant.Kind.PERSON and not contact.strip():
        raise Invalid({"contact": _("Bitte einen Namen eintragen.")})
    if answer is not None:
        if faults := _faults_of_answer(conference, participant.organization, answer):
            raise Invalid(faults)
        release = _release(conference, participant.organization, answer, actor, today)
        values |= {"consent": answer.consent, "release": release}
    participant.change(expected=expected, **values)
    record(PARTICIPANT_CHANGED, actor=actor, subject=conference.case, who=called(participant))
    return participant


@transaction.atomic
def remove_participant(*, participant: Participant, actor: Acting, today: date) -> None:
    """
    Take somebody off the list; a release given for the conference stays until it is withdrawn.

    :raises NotAllowed: the actor does not work on this case, or it is no longer planned.
    """
    conference, who = participant.conference, called(participant)
    require(may_prepare(actor, conference))
    participant.delete()
    record(PARTICIPANT_REMOVED, actor=actor, subject=conference.case, who=who)


def _release(
    conference: Conference, organization: Organization | None, answer: Answer, actor: Acting, today: date
) -> Release | None:
    if answer.consent != Participant.Consent.GIVEN or organization is None:
        return None
    person = conference.case.person
    if answer.use_existing:
        found = conference_release(person, organization, on=conference.on, today=today)
        if found is None:
            raise Invalid(
                {
                    "consent": _(
                        "Für %(recipient)s gibt es keine Freigabe, die am Tag der Konferenz noch gilt und den"
                        " Namen umfasst. Fragen Sie die Person, oder laden Sie ohne Namen ein."
                    )
                    % {"recipient": organization.label}
                }
            )
        return found
    return give_release(
        person=person,
        recipient=organization,
        purpose=_("%(kind)s am %(day)s")
        % {"kind": conference.get_kind_display(), "day": f"{conference.on:%d.%m.%Y}"},
        data_kinds=RELEASED,
        given_on=today,
        valid_until=answer.valid_until,
        actor=actor,
        today=today,
    )


def _faults(conference: Conference, who: Who, answer: Answer) -> dict[str, str]:
    faults = _faults_of_answer(conference, who.organization, answer)
    there = Participant.objects.filter(conference=conference)
    if who.kind == Participant.Kind.PERSON:
        if there.filter(kind=Participant.Kind.PERSON).exists():
            faults["kind"] = _("Die Person steht schon auf der Liste.")
    elif who.kind == Participant.Kind.COMPANION:
        if not who.contact.strip():
            faults["contact"] = _("Bitte den Namen der Begleitung eintragen.")
    elif who.organization is None and not who.agency.strip():
        faults["organization"] = _("Bitte eine Einrichtung wählen oder darunter eine andere eintragen.")
    elif who.organization is not None and who.organization.site != conference.site:
        faults["organization"] = _("Diese Einrichtung kennt das Profil des Standorts nicht.")
    elif who.organization is not None and there.filter(
        organization=who.organization, contact=who.contact.strip()
    ):
        faults["organization"] = _("Diese Einrichtung steht schon mit demselben Namen auf der Liste.")
    return faults


def _faults_of_answer(
    conference: Conference, organization: Organization | None, answer: Answer
) -> dict[str, str]:
    if answer.consent and organization is None:
        return {
            "consent": _(
                "Eine Freigabe gibt es nur für Einrichtungen des Verzeichnisses. Andere werden ohne Namen"
                " eingeladen."
            )
        }
    if answer.consent not in ("", *Participant.Consent.values):
        return {"consent": _("Bitte auswählen, was die Person gesagt hat.")}
    is_new = answer.consent == Participant.Consent.GIVEN and not answer.use_existing
    if is_new and answer.valid_until is not None and answer.valid_until < conference.on:
        return {"valid_until": _("Die Zustimmung endet vor der Konferenz. Bitte einen späteren Tag angeben.")}
    return {}
