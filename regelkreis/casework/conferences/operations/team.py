"""The team's meetings are noted, put right, or taken back (EN-16, AC-13)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.deeds import (
    TEAM_MEETING_CHANGED,
    TEAM_MEETING_NOTED,
    TEAM_MEETING_REMOVED,
)
from regelkreis.casework.conferences.models import TeamMeeting
from regelkreis.casework.conferences.permissions import may_change_meeting, may_keep_team_meetings
from regelkreis.casework.conferences.rules import LONGEST
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Membership


@dataclass(frozen=True)
class Meeting:
    """What is written down of a team meeting; nothing of it is about a client."""

    kind: str
    on: date
    topics: str
    outcome: str = ""
    minutes: int | None = None
    led_by: str = ""
    participants: Sequence[Membership] = field(default_factory=tuple)


@transaction.atomic
def note_meeting(*, meeting: Meeting, actor: Acting, today: date) -> TeamMeeting:
    """
    Write down that the team met or will meet.

    :raises NotAllowed: neither case management nor coordination.
    :raises Invalid: no kind, no topics, nobody there, an odd length.
    """
    require(may_keep_team_meetings(actor))
    _check(meeting, actor)
    assert actor.membership_id is not None, "both roles are memberships"
    made = TeamMeeting.objects.create(
        site=actor.site, noted_by=actor.name, noted_by_membership_id=actor.membership_id, **_values(meeting)
    )
    made.participants.set(meeting.participants)
    record(TEAM_MEETING_NOTED, actor=actor, subject=made, kind=_kind(made), on=str(made.on))
    return made


@transaction.atomic
def change_meeting(
    *, noted: TeamMeeting, expected: int, meeting: Meeting, actor: Acting, today: date
) -> TeamMeeting:
    """
    Put a team meeting right, or add what came out of it.

    :raises NotAllowed: somebody else noted it.
    :raises Invalid: as in `note_meeting`.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_change_meeting(actor, noted))
    _check(meeting, actor)
    noted.change(expected=expected, **_values(meeting))
    noted.participants.set(meeting.participants)
    record(TEAM_MEETING_CHANGED, actor=actor, subject=noted, kind=_kind(noted), on=str(noted.on))
    return noted


@transaction.atomic
def remove_meeting(*, noted: TeamMeeting, actor: Acting, today: date) -> None:
    """
    Take back a team meeting that was noted by mistake.

    :raises NotAllowed: somebody else noted it.
    """
    require(may_change_meeting(actor, noted))
    subject, details = ("conferences.teammeeting", noted.pk), {"kind": _kind(noted), "on": str(noted.on)}
    noted.delete()
    record(TEAM_MEETING_REMOVED, actor=actor, subject=subject, **details)


def _values(meeting: Meeting) -> dict[str, object]:
    return {
        "kind": meeting.kind,
        "on": meeting.on,
        "minutes": meeting.minutes,
        "led_by": meeting.led_by.strip(),
        "topics": meeting.topics.strip(),
        "outcome": meeting.outcome.strip(),
    }


def _kind(meeting: TeamMeeting) -> str:
    return str(meeting.get_kind_display())


def _check(meeting: Meeting, actor: Acting) -> None:
    faults: dict[str, str] = {}
    if meeting.kind not in TeamMeeting.Kind.values:
        faults["kind"] = _("Diese Art von Termin gibt es nicht.")
    if not meeting.topics.strip():
        faults["topics"] = _("Bitte in Stichworten sagen, worum es ging.")
    if not meeting.participants:
        faults["participants"] = _("Bitte ankreuzen, wer dabei war.")
    elif any(one.site != actor.site for one in meeting.participants):
        faults["participants"] = _("Teilnehmen kann, wer an diesem Standort eine Rolle hat.")
    if meeting.minutes is not None and not 5 <= meeting.minutes <= LONGEST:
        faults["minutes"] = _("Bitte eine Dauer zwischen 5 Minuten und 8 Stunden angeben.")
    if faults:
        raise Invalid(faults)
