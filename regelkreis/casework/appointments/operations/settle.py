"""What became of an appointment is noted, and taken back if it was noted by mistake."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.appointments.deeds import APPOINTMENT_REOPENED, APPOINTMENT_SETTLED
from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.permissions import may_settle, may_take_back
from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.contacts.models import Contact
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting

State = Appointment.State


@transaction.atomic
def hold_appointment(
    *,
    appointment: Appointment,
    expected: int,
    actor: Acting,
    today: date,
    contact: Contact | None = None,
) -> Appointment:
    """
    Note that the appointment took place, with the contact that was noted of it.

    :raises NotAllowed: the actor may not change it, or it no longer stands.
    :raises Invalid: the day has not come.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_settle(actor, appointment))
    _require_past(appointment, today)
    if contact is not None and contact.case_id != appointment.case_id:
        raise Invalid({"": _("Der Kontakt gehört zu einem anderen Fall.")})
    appointment.change(expected=expected, state=State.HELD, contact=contact)
    _note(appointment, "appointment.held", on=appointment.on, actor=actor)
    return appointment


@transaction.atomic
def miss_appointment(*, appointment: Appointment, expected: int, actor: Acting, today: date) -> Appointment:
    """
    Note that nobody came.

    :raises NotAllowed: the actor may not change it, or it no longer stands.
    :raises Invalid: the day has not come.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_settle(actor, appointment))
    _require_past(appointment, today)
    appointment.change(expected=expected, state=State.MISSED)
    _note(appointment, "appointment.missed", on=appointment.on, actor=actor)
    return appointment


@transaction.atomic
def cancel_appointment(*, appointment: Appointment, expected: int, actor: Acting, today: date) -> Appointment:
    """
    Call the appointment off; calendars show it as cancelled.

    :raises NotAllowed: the actor may not change it, or it no longer stands.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_settle(actor, appointment))
    appointment.change(expected=expected, state=State.CANCELLED, sequence=appointment.sequence + 1)
    _note(appointment, "appointment.cancelled", on=today, actor=actor)
    return appointment


@transaction.atomic
def take_back(*, appointment: Appointment, actor: Acting) -> Appointment:
    """
    Take back what was noted of an appointment; it stands again, and its event is gone from the log.

    :raises NotAllowed: the actor may not change it, or there is nothing to take back.
    """
    require(may_take_back(actor, appointment))
    activity = f"appointment.{appointment.state}"
    CaseEvent.objects.filter(subject_id=appointment.pk, activity=activity).delete()
    appointment.change(
        expected=appointment.version, state=State.AGREED, contact=None, sequence=appointment.sequence + 1
    )
    record(
        APPOINTMENT_REOPENED,
        actor=actor,
        subject=appointment.case or appointment,
        on=f"{appointment.on:%d.%m.%Y}",
    )
    return appointment


def _require_past(appointment: Appointment, today: date) -> None:
    if appointment.on > today:
        raise Invalid(
            {"": _("Der Tag ist noch nicht da. Bis dahin lässt sich der Termin verlegen oder absagen.")}
        )


def _note(appointment: Appointment, activity: str, *, on: date, actor: Acting) -> None:
    if appointment.case is not None:
        note_event(appointment.case, activity, on=on, subject_id=appointment.pk)
    record(
        APPOINTMENT_SETTLED,
        actor=actor,
        subject=appointment.case or appointment,
        on=f"{appointment.on:%d.%m.%Y}",
        state=str(appointment.get_state_display()),
    )
