"""Who is away, and which cases nobody can work on today."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.absences.forms import AbsenceForm
from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.operations import end_absence, report_absence
from regelkreis.casework.absences.permissions import may_end, may_read_handover, may_see_absences
from regelkreis.casework.absences.queries import absence_or_404, absences_of, holdings_to_report, uncovered
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, VersionedForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.roles import Role


def index(request: HttpRequest) -> HttpResponse:
    """
    List absences to come and running, as far as the role goes.

    Coordination and administration also see, counted, where cases have nobody today.
    """
    request = staff(request)
    actor, today = request.actor, request.today
    require(may_see_absences(actor))
    counts = actor.has_role(Role.COORDINATOR, Role.SITE_ADMIN)
    found = absences_of(actor, today)
    rows = [
        {
            "absence": one,
            "may_read": bool(may_read_handover(actor, one)),
            "may_end": bool(may_end(actor, one)),
            "running": one.first_day <= today,
        }
        for one in found
    ]
    context = {
        "rows": rows,
        "lists": not actor.has_role(Role.COORDINATOR),
        "may_add": holdings_to_report(actor, today).exists(),
        "counts": counts,
        "uncovered": uncovered(actor.site, today) if counts else [],
        "administers": actor.has_role(Role.SITE_ADMIN),
    }
    return render(request, "absences/list.html", context)


def add(request: HttpRequest) -> HttpResponse:
    """Say that somebody will be away, and who stands in."""
    request = staff(request)
    require(may_see_absences(request.actor))
    only = list(holdings_to_report(request.actor, request.today)[:2])
    initial = {"holding": only[0]} if len(only) == 1 else {}
    form = AbsenceForm(request.POST or None, actor=request.actor, today=request.today, initial=initial)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: _reported(request, form)))
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "absences/add.html", form, {"nobody": not only})


def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Call an absence off, or be back earlier."""
    request = staff(request)
    if earlier := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(earlier)
    absence = absence_or_404(request.actor, pk)
    require(may_end(request.actor, absence))
    form = VersionedForm(request.POST or None, initial={"version": absence.version})
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _ended(request, absence, form))
            )
        except Refusal as refusal:
            refused(form, refusal, version=Absence.objects.values_list("version", flat=True).get(pk=pk))
    context = {
        "headline": _("Abwesenheit beenden"),
        "consequence": _("Die Vertretung sieht die Fälle der Personalstelle ab heute nicht mehr."),
        "button": _("Ab heute wieder da"),
        "cancel_url": reverse("absences:list"),
    }
    return render_form(request, "ui/confirm.html", form, context)


def _reported(request: StaffRequest, form: AbsenceForm) -> str:
    given = form.cleaned_data
    absence = report_absence(
        holding=given["holding"],
        first_day=given["first_day"],
        last_day=given["last_day"],
        substitute=given["substitute"],
        actor=request.actor,
        today=request.today,
    )
    messages.success(request, _("Die Abwesenheit ist eingetragen."))
    if may_read_handover(request.actor, absence):
        return reverse("absences:handover", args=[absence.pk])
    return reverse("absences:list")


def _ended(request: StaffRequest, absence: Absence, form: KernForm) -> str:
    end_absence(
        absence=absence, expected=form.cleaned_data["version"], actor=request.actor, today=request.today
    )
    messages.success(request, _("Die Abwesenheit ist beendet."))
    return reverse("absences:list")
