"""Notes what became of an appointment; one that took place in a case leads to the note of the contact."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from regelkreis.casework.appointments.forms import OutcomeForm
from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.operations import (
    cancel_appointment,
    hold_appointment,
    miss_appointment,
    take_back,
)
from regelkreis.casework.appointments.permissions import may_settle
from regelkreis.casework.appointments.views.agreeing import appointment_or_404, note_look, page_of
from regelkreis.casework.cases.page import file_context
from regelkreis.casework.cases.queries import file_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.contacts.drafts import draft_of, restored
from regelkreis.casework.contacts.forms import ContactForm
from regelkreis.casework.contacts.forms.note import PRESETS
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.operations import note_contact
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Invalid, Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest

OUTCOMES = {"held": hold_appointment, "missed": miss_appointment, "cancelled": cancel_appointment}
SAID = {
    "held": gettext_lazy("Vermerkt: Der Termin hat stattgefunden."),
    "missed": gettext_lazy("Vermerkt: Zum Termin ist niemand erschienen."),
    "cancelled": gettext_lazy("Der Termin ist abgesagt."),
}
# Which kind of contact an appointment was, in the codes that profiles use.
MODES = {Appointment.Way.PLACE: "talk", Appointment.Way.PHONE: "phone", Appointment.Way.VIDEO: "video"}


def held(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note the contact that an appointment in a case was; day, length and language are filled in."""
    request = case_worker(request)
    appointment = appointment_or_404(request, pk)
    if appointment.case_id is None or appointment.contact_id is not None:
        return redirect(page_of(appointment))
    require(may_settle(request.actor, appointment))
    file = file_or_404(request.actor, appointment.case_id, request.today)
    draft = draft_of(request.actor, file.case)
    form = ContactForm(
        request.POST or None,
        case=file.case,
        today=request.today,
        initial=restored(draft) if draft else _known(appointment),
        draft_at=draft.changed_at if draft else None,
    )
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _noted(request, appointment, form))
            )
        except Refusal as refusal:
            refused(form, refusal)
    note_look(request, appointment)
    return render_form(request, "contacts/add.html", form, file_context(request, file))


def _known(appointment: Appointment) -> dict[str, object]:
    """Return what the appointment says of the contact it was."""
    length, spoken = str(appointment.minutes), Contact.Interpreting
    return {
        "on": appointment.on,
        "length": length if length in PRESETS else "",
        "minutes": None if length in PRESETS else appointment.minutes,
        "mode": MODES[Appointment.Way(appointment.way)],
        "language": appointment.language,
        "interpreting": spoken.USED if appointment.needs_interpreter else spoken.NONE,
    }


def _noted(request: StaffRequest, appointment: Appointment, form: ContactForm) -> str:
    assert appointment.case is not None
    contact = note_contact(case=appointment.case, actor=request.actor, today=request.today, **form.contact())
    hold_appointment(
        appointment=appointment,
        expected=appointment.version,
        contact=contact,
        actor=request.actor,
        today=request.today,
    )
    messages.success(request, _("Der Kontakt ist notiert, der Termin hat stattgefunden."))
    return page_of(appointment)


@require_POST
def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note by one button that an appointment was missed or cancelled, or held where there is no file."""
    request = case_worker(request)
    appointment = appointment_or_404(request, pk)
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        raise Invalid({"": _("Dieser Vermerk fehlt. Bitte laden Sie die Seite neu.")})
    outcome = form.cleaned_data["outcome"]

    def deed() -> str:
        OUTCOMES[outcome](
            appointment=appointment,
            expected=form.cleaned_data["version"],
            actor=request.actor,
            today=request.today,
        )
        messages.success(request, str(SAID[outcome]))
        return page_of(appointment)

    return redirect(once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=deed))


@require_POST
def reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back what was noted of an appointment."""
    request = case_worker(request)
    appointment = appointment_or_404(request, pk)
    form = KernForm(request.POST)
    if form.is_valid():
        take_back(appointment=appointment, actor=request.actor)
    return redirect(page_of(appointment))
