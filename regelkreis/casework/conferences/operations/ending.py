"""A conference is put off, cancelled, or held with a result."""

from collections.abc import Collection
from datetime import date, time
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.conferences.deeds import (
    CONFERENCE_CANCELLED,
    CONFERENCE_CONVENED,
    CONFERENCE_HELD,
    CONFERENCE_POSTPONED,
)
from regelkreis.casework.conferences.models import Conference, Participant, Postponement
from regelkreis.casework.conferences.permissions import may_record, may_schedule
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def postpone(
    *,
    conference: Conference,
    expected: int,
    on: date,
    starts_at: time,
    reason: str,
    actor: Acting,
    today: date,
) -> Conference:
    """
    Put a conference off to another day or hour, with the reason; invitations sent so far are outdated.

    Answers to them are asked for anew.

    :raises NotAllowed: the actor neither works on the case nor moderates, or it is no longer planned.
    :raises Invalid: a day that is over, the same moment, no reason.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_schedule(actor, conference))
    faults: dict[str, str] = {}
    if on < today:
        faults["on"] = _("Dieser Tag ist schon vorbei. Bitte einen künftigen Tag angeben.")
    elif (on, starts_at) == (conference.on, conference.starts_at):
        faults["on"] = _(
            "Das ist der bisherige Termin. Bitte einen anderen Tag oder eine andere Uhrzeit angeben."
        )
    faults |= _without_reason(reason, _("Bitte sagen, warum verschoben wird: Das steht später im Verlauf."))
    if faults:
        raise Invalid(faults)
    former = conference.on
    Postponement.objects.create(
        site=conference.site,
        conference=conference,
        former_on=former,
        former_starts_at=conference.starts_at,
        reason=reason.strip(),
    )
    conference.change(expected=expected, on=on, starts_at=starts_at, sequence=conference.sequence + 1)
    Participant.objects.filter(conference=conference).update(reply="")
    note_event(conference.case, CONFERENCE_POSTPONED, on=today, subject_id=conference.pk)
    record(
        CONFERENCE_POSTPONED, actor=actor, subject=conference.case, former=str(former), on=str(conference.on)
    )
    return conference


@transaction.atomic
def cancel(*, conference: Conference, expected: int, reason: str, actor: Acting, today: date) -> Conference:
    """
    Call a conference off, with the reason; the calendar file then says so too.

    :raises NotAllowed: the actor neither works on the case nor moderates, or it is no longer planned.
    :raises Invalid: no reason.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_schedule(actor, conference))
    if faults := _without_reason(reason, _("Bitte sagen, warum abgesagt wird: Das steht später im Verlauf.")):
        raise Invalid(faults)
    conference.change(
        expected=expected,
        state=Conference.State.CANCELLED,
        reason=reason.strip(),
        sequence=conference.sequence + 1,
    )
    note_event(
        conference.case,
        CONFERENCE_CONVENED,
        on=today,
        lifecycle=CaseEvent.Lifecycle.WITHDRAW,
        subject_id=conference.pk,
    )
    record(CONFERENCE_CANCELLED, actor=actor, subject=conference.case, on=str(conference.on))
    return conference


@transaction.atomic
def record_result(
    *,
    conference: Conference,
    expected: int,
    result: str,
    present: Collection[UUID],
    actor: Acting,
    today: date,
) -> Conference:
    """
    Record that a conference was held, who was there, and what came out; later it can be put right.

    :raises NotAllowed: the actor does not work on this case, it was cancelled, or its day has not come.
    :raises Invalid: no result, or nobody was there.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_record(actor, conference, today))
    seats = Participant.objects.filter(conference=conference)
    faults: dict[str, str] = {}
    if not result.strip():
        faults["result"] = _("Bitte festhalten, was herauskam, auch wenn man sich nicht einig wurde.")
    if not seats.filter(pk__in=present).exists():
        faults["present"] = _("Bitte ankreuzen, wer dabei war. War niemand da, sagen Sie die Konferenz ab.")
    if faults:
        raise Invalid(faults)
    conference.change(expected=expected, state=Conference.State.HELD, result=result.strip())
    seats.update(attended=False)
    seats.filter(pk__in=present).update(attended=True)
    _note_once(conference)
    record(CONFERENCE_HELD, actor=actor, subject=conference.case, on=str(conference.on))
    return conference


def _note_once(conference: Conference) -> None:
    """Note that it was held, once however often the result is put right."""
    held = CaseEvent.objects.filter(subject_id=conference.pk, activity=CONFERENCE_HELD)
    if not held.exists():
        note_event(conference.case, CONFERENCE_HELD, on=conference.on, subject_id=conference.pk)


def _without_reason(reason: str, sentence: str) -> dict[str, str]:
    return {} if reason.strip() else {"reason": sentence}
