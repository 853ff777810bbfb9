"""An appointment is agreed, corrected or moved."""

from datetime import date, time
from typing import TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.appointments.deeds import APPOINTMENT_AGREED, APPOINTMENT_CHANGED, APPOINTMENT_MOVED
from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.permissions import may_agree, may_settle
from regelkreis.casework.appointments.rules import faults_of_appointment
from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


class Details(TypedDict, total=False):
    """What is agreed beside the day and the time."""

    minutes: int
    way: str
    place: str
    with_whom: str
    language: str
    needs_interpreter: bool
    purpose: str


@transaction.atomic
def agree_appointment(
    *, case: Case | None, on: date, at: time, actor: Acting, today: date, **details: Unpack[Details]
) -> Appointment:
    """
    Agree an appointment in a case (AC-a), or one of the actor alone.

    A day in the past is allowed, so that what was agreed on the corridor can be written down afterwards.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: a day before the opening, an odd length, no place where one is needed.
    """
    require(may_agree(actor, case))
    assert actor.user_id is not None
    site = actor.site if case is None else case.site
    made = Appointment(site=site, case=case, user_id=actor.user_id, on=on, at=at, agreed_on=today, **details)
    _check(made, today)
    made.save()
    if case is not None:
        note_event(
            case, "appointment.agreed", on=today, lifecycle=CaseEvent.Lifecycle.SCHEDULE, subject_id=made.pk
        )
    record(APPOINTMENT_AGREED, actor=actor, subject=case or made, on=_day(on))
    return made


@transaction.atomic
def change_appointment(
    *,
    appointment: Appointment,
    expected: int,
    on: date,
    at: time,
    actor: Acting,
    today: date,
    **details: Unpack[Details],
) -> Appointment:
    """
    Correct an appointment; calendars that know it take over the correction.

    :raises NotAllowed: the actor may not change it, or it no longer stands.
    :raises Invalid: as when it is agreed.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_settle(actor, appointment))
    for name, value in details.items():
        setattr(appointment, name, value)
    appointment.on, appointment.at = on, at
    _check(appointment, today)
    appointment.change(expected=expected, on=on, at=at, sequence=appointment.sequence + 1, **details)
    record(APPOINTMENT_CHANGED, actor=actor, subject=appointment.case or appointment, on=_day(on))
    return appointment


@transaction.atomic
def move_appointment(
    *, appointment: Appointment, expected: int, on: date, at: time, actor: Acting, today: date
) -> Appointment:
    """
    Agree another time; the old appointment stays as moved, the new one follows it.

    :raises NotAllowed: the actor may not change it, or it no longer stands.
    :raises Invalid: the same time again, or a day that is over.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_settle(actor, appointment))
    if (on, at) == (appointment.on, appointment.at):
        raise Invalid({"on": _("Das ist derselbe Termin. Bitte den neuen Tag oder die neue Uhrzeit wählen.")})
    if on < today:
        raise Invalid({"on": _("Der neue Tag ist vorbei. Bitte heute oder später wählen.")})
    appointment.change(expected=expected, state=Appointment.State.MOVED)
    following = _copied(appointment, on=on, at=at, today=today)
    _check(following, today)
    following.save()
    case = appointment.case
    if case is not None:
        note_event(case, "appointment.moved", on=today, subject_id=following.pk)
    record(APPOINTMENT_MOVED, actor=actor, subject=case or following, on=_day(appointment.on), to=_day(on))
    return following


CARRIED = ("site", "case", "user", "minutes", "way", "place", "with_whom", "language", "needs_interpreter",
           "purpose", "calendar_uid")  # fmt: skip


def _copied(appointment: Appointment, *, on: date, at: time, today: date) -> Appointment:
    kept = {name: getattr(appointment, name) for name in CARRIED}
    return Appointment(
        **kept, on=on, at=at, agreed_on=today, follows=appointment, sequence=appointment.sequence + 1
    )


def _check(appointment: Appointment, today: date) -> None:
    case = appointment.case
    faults = faults_of_appointment(
        on=appointment.on,
        minutes=appointment.minutes,
        way=appointment.way,
        place=appointment.place,
        opened_on=case.opened_on if case else None,
        today=today,
    )
    if faults:
        raise Invalid(faults)


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
