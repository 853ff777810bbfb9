"""What can be done with a case: change its facts, close it, take it up again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.forms import ChangeCaseForm, CloseCaseForm, ReopenForm
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.operations import change_case, close_case, reopen_case, undo_closing
from regelkreis.casework.cases.permissions import may_reopen, may_work_on
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.cases.slots import left_open
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest


def file_address(case: Case) -> str:
    """Return the address of the case file."""
    return reverse("cases:file", args=[case.pk])


def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change the facts of a case; the second of two editors is shown the difference."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_work_on(request.actor, case))
    form = ChangeCaseForm(request.POST or None, case=case, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _changed(request, case, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal, version=case_or_404(request.actor, pk).version)
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "cases/change.html", form, {"case": case})


def _changed(request: StaffRequest, case: Case, form: ChangeCaseForm) -> str:
    change_case(
        case=case,
        version=form.cleaned_data["version"],
        actor=request.actor,
        today=request.today,
        **form.facts(),
    )
    return file_address(case)


def close(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close a case, with its ending; the page says what that means before it happens."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    if request.method == "GET":
        require(may_work_on(request.actor, case))
    form = CloseCaseForm(request.POST or None, case=case, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _closed(request, case, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal, version=case_or_404(request.actor, pk).version)
    note_reading(actor=request.actor, subject=case)
    context = {
        "case": case,
        "left_open": [one for source in left_open for one in source(case) if not one.asked],
    }
    return render_form(request, "cases/close.html", form, context)


def _closed(request: StaffRequest, case: Case, form: CloseCaseForm) -> str:
    given = form.cleaned_data
    close_case(
        case=case,
        ending=given["ending"],
        closed_on=given["closed_on"],
        note=given["note"],
        agreed=given["agreed"],
        outcomes=form.answers(),
        version=given["version"],
        actor=request.actor,
        today=request.today,
    )
    messages.success(request, _("Der Fall ist abgeschlossen. Das lässt sich bis morgen zurücknehmen."))
    return file_address(case)


def reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take up a closed case again."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_reopen(request.actor, case))
    form = ReopenForm(request.POST or None)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _reopened(request, case, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "cases/reopen.html", form, {"case": case, "cancel_url": file_address(case)})


@require_POST
def undo(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a closing back with one click, as long as that is possible."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    undo_closing(case=case, actor=request.actor, today=request.today)
    messages.success(request, _("Der Abschluss ist zurückgenommen."))
    return redirect(file_address(case))


def _reopened(request: StaffRequest, case: Case, form: ReopenForm) -> str:
    reopen_case(case=case, actor=request.actor, today=request.today, why=form.cleaned_data["why"])
    return file_address(case)
