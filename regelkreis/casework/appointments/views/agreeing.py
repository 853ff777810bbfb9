"""Agrees an appointment, shows it, corrects it, moves it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.appointments.forms import (
    AloneForm,
    AppointmentForm,
    ChangeForm,
    MoveForm,
    OutcomeForm,
)
from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.operations import (
    agree_appointment,
    change_appointment,
    move_appointment,
)
from regelkreis.casework.appointments.permissions import may_agree, may_settle, may_take_back
from regelkreis.casework.appointments.queries import appointments_visible_to
from regelkreis.casework.appointments.shown import facts_of
from regelkreis.casework.cases.choosing import own_open_cases
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest


def page_of(appointment: Appointment) -> str:
    """Return the address of an appointment's own page."""
    return reverse("appointments:page", args=[appointment.pk])


def appointment_or_404(request: StaffRequest, pk: UUID) -> Appointment:
    """
    Return an appointment.

    :raises Http404: it does not exist for the actor.
    """
    found: Appointment = get_object_or_404(appointments_visible_to(request.actor), pk=pk)
    return found


def note_look(request: StaffRequest, appointment: Appointment) -> None:
    """Note that somebody looked into the file of an appointment (`access.md`)."""
    note_reading(actor=request.actor, subject=appointment.case or appointment)


def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one appointment, and what can be done with it."""
    request = case_worker(request)
    appointment = appointment_or_404(request, pk)
    note_look(request, appointment)
    context = {
        "appointment": appointment,
        "facts": facts_of(appointment),
        "outcome": OutcomeForm(initial={"version": appointment.version}),
        "taking_back": KernForm(),
        "may_settle": bool(may_settle(request.actor, appointment)),
        "may_take_back": bool(may_take_back(request.actor, appointment)),
        "has_come": appointment.on <= request.today,
    }
    return render(request, "appointments/page.html", context)


def add(request: HttpRequest) -> HttpResponse:
    """Agree an appointment outside of a file."""
    request = case_worker(request)
    require(may_agree(request.actor, None))
    form = AloneForm(request.POST or None, cases=own_open_cases(request.actor))
    if form.is_valid():
        chosen = form.cleaned_data["fall"]
        case = case_or_404(request.actor, UUID(chosen)) if chosen else None
        if answer := _agree(request, form, case):
            return answer
    return render_form(request, "appointments/add.html", form, {"case": None, "back": _week()})


def add_to_case(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Agree an appointment in a case."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_agree(request.actor, case))
    form = AppointmentForm(request.POST or None, case=case)
    if form.is_valid() and (answer := _agree(request, form, case)):
        return answer
    note_reading(actor=request.actor, subject=case)
    back = reverse("cases:file", args=[case.pk])
    return render_form(request, "appointments/add.html", form, {"case": case, "back": back})


def _agree(request: StaffRequest, form: AppointmentForm, case: Case | None) -> HttpResponse | None:
    def deed() -> str:
        made = agree_appointment(case=case, actor=request.actor, today=request.today, **form.agreed())
        messages.success(request, _("Der Termin ist vereinbart."))
        return page_of(made)

    try:
        return redirect(once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=deed))
    except Refusal as refusal:
        refused(form, refusal)
    return None


def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Correct an appointment."""
    request = case_worker(request)
    appointment = appointment_or_404(request, pk)
    require(may_settle(request.actor, appointment))
    form = ChangeForm(request.POST or None, appointment=appointment)
    if form.is_valid():
        try:
            change_appointment(
                appointment=appointment,
                expected=form.cleaned_data["version"],
                actor=request.actor,
                today=request.today,
                **form.agreed(),
            )
            return redirect(page_of(appointment))
        except Refusal as refusal:
            refused(form, refusal, version=appointment_or_404(request, pk).version)
    note_look(request, appointment)
    context = {"appointment": appointment, "case": appointment.case, "back": page_of(appointment)}
    return render_form(request, "appointments/change.html", form, context)


def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Agree another time; the page leads on to the new appointment."""
    request = case_worker(request)
    appointment = appointment_or_404(request, pk)
    require(may_settle(request.actor, appointment))
    initial = {"version": appointment.version, "at": appointment.at}
    form = MoveForm(request.POST or None, initial=initial)
    if form.is_valid():
        given = form.cleaned_data
        try:
            following = move_appointment(
                appointment=appointment,
                expected=given["version"],
                on=given["on"],
                at=given["at"],
                actor=request.actor,
                today=request.today,
            )
            return redirect(page_of(following))
        except Refusal as refusal:
            refused(form, refusal, version=appointment_or_404(request, pk).version)
    note_look(request, appointment)
    context = {"appointment": appointment, "case": appointment.case, "back": page_of(appointment)}
    return render_form(request, "appointments/move.html", form, context)


def _week() -> str:
    return reverse("appointments:week")
