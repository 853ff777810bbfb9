"""A case manager notes what a case showed about the system, and takes back what was a mistake."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.structure.findings.forms import NoteFindingForm
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.operations import note_finding, withdraw_finding
from regelkreis.structure.findings.permissions import may_note_findings, may_withdraw


def note(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note a finding from a case; `?schritt=` names the step or referral, `?zu=` the body it went to."""
    request = staff(request)
    case = get_object_or_404(Case.objects.visible_to(request.actor).select_related("person"), pk=pk)
    require(may_note_findings(request.actor, case))
    seen = {"step": request.GET.get("schritt", ""), "to_body": request.GET.get("zu", "")}
    form = NoteFindingForm(request.POST or None, initial=seen, site=case.site, today=request.today)
    if form.is_valid():
        token = form.cleaned_data["token"]
        try:
            url = once(token=token, user_id=request.user.pk, deed=lambda: _noted(request, case, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "findings/note.html", form, {"case": case, "cancel": _file_of(case)})


def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back a finding noted by mistake."""
    request = staff(request)
    own = Finding.objects.filter(case__in=Case.objects.visible_to(request.actor))
    finding = get_object_or_404(own.select_related("case", "need"), pk=pk)
    require(may_withdraw(request.actor, finding))
    form = KernForm(request.POST or None)
    back = _file_of(finding.case)
    if form.is_valid():

        def done() -> str:
            withdraw_finding(finding=finding, actor=request.actor, today=request.today)
            return back

        try:
            return redirect(once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=done))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=finding.case)
    context = {
        "headline": _("Beobachtung zurücknehmen?"),
        "consequence": _("„%(need)s“ wird gelöscht. Niemand sonst hat die Beobachtung bisher verwendet.")
        % {"need": finding.need.label},
        "button": _("Beobachtung zurücknehmen"),
        "cancel_url": back,
    }
    return render_form(request, "ui/confirm.html", form, context)


def _noted(request: StaffRequest, case: Case, form: NoteFindingForm) -> str:
    given = form.cleaned_data
    note_finding(
        case=case, need=given["need"], from_body=given["from_body"], to_body=given["to_body"],
        break_kind=given["break_kind"], step_id=given["step"], actor=request.actor, today=request.today,
    )  # fmt: skip
    return _file_of(case)


def _file_of(case: Case) -> str:
    return reverse("cases:file", args=[case.pk])
