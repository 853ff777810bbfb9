"""The handover: written before, read during the absence, and printed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.absences.forms import HandoverForm
from regelkreis.casework.absences.handover import Handover, handover_of
from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.operations import note_print, take_handover, write_handover
from regelkreis.casework.absences.permissions import may_read_handover, may_write_handover
from regelkreis.casework.absences.printed import printed
from regelkreis.casework.absences.queries import absence_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest


def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the handover as the substitute reads it and as it is printed."""
    request = case_worker(request)
    found = _found(request, pk)
    return render(request, "absences/handover.html", _context(request, found))


def write(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write what the substitute has to know; what is due stands there by itself."""
    request = case_worker(request)
    found = _found(request, pk)
    absence = found.absence
    require(may_write_handover(request.actor, absence))
    form = HandoverForm(
        request.POST or None,
        initial={"version": absence.version, "note": absence.note},
        cases=[
            (line.case_id, f"{line.name or line.number} · {line.number}", line.note) for line in found.lines
        ],
    )
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _written(request, absence, form))
            )
        except Refusal as refusal:
            version = Absence.objects.values_list("version", flat=True).get(pk=pk)
            refused(form, refusal, version=version)
    return render_form(request, "absences/write.html", form, _context(request, found))


@require_POST
def take(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that the handover was read."""
    request = case_worker(request)
    absence = absence_or_404(request.actor, pk)
    take_handover(absence=absence, actor=request.actor, today=request.today)
    messages.success(request, _("Vermerkt. Die Übergabe steht weiter unter „Abwesenheit“."))
    return redirect(f"{reverse('workplace:home')}?vertretung")


@require_POST
def pdf(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Hand the handover over as PDF; by POST, since it is written down."""
    request = case_worker(request)
    found = _found(request, pk)
    content = printed(found, actor=request.actor, today=request.today)
    note_print(absence=found.absence, count=len(found.lines), actor=request.actor)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = (
        f'attachment; filename="uebergabe-{found.absence.first_day:%Y-%m-%d}.pdf"'
    )
    return response


def _found(request: StaffRequest, pk: UUID) -> Handover:
    absence = absence_or_404(request.actor, pk)
    require(may_read_handover(request.actor, absence))
    found = handover_of(absence, request.actor, request.today)
    _note(request, found)
    return found


def _note(request: StaffRequest, found: Handover) -> None:
    """Note the reading in every file of which something stands here; the persons may ask who looked."""
    purpose = _("Übergabe an die Vertretung")
    for line in found.lines:
        note_reading(actor=request.actor, subject=("cases.case", line.case_id), purpose=purpose)


def _context(request: StaffRequest, found: Handover) -> dict[str, Any]:
    absence = found.absence
    writes = bool(may_write_handover(request.actor, absence))
    return {
        "absence": absence,
        "handover": found,
        "may_write": writes,
        "may_take": not writes and absence.taken_on is None and absence.handed_over_on is not None,
    }


def _written(request: StaffRequest, absence: Absence, form: HandoverForm) -> str:
    write_handover(
        absence=absence,
        expected=form.cleaned_data["version"],
        note=form.cleaned_data["note"],
        notes=form.notes(),
        actor=request.actor,
        today=request.today,
    )
    messages.success(request, _("Die Übergabe ist geschrieben. Die Vertretung findet sie vom ersten Tag an."))
    return reverse("absences:handover", args=[absence.pk])
