"""Who else counsels: noted, settled, and that it is over."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.counselling.forms import CounsellingForm, EndForm, SettleForm
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.counselling.operations import end_counselling, note_counselling, settle_counselling
from regelkreis.casework.counselling.permissions import may_settle
from regelkreis.casework.counselling.queries import counselling_or_404, running_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, VersionedForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest


def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that another programme counsels the person."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_settle(request.actor, case))
    form = CounsellingForm(request.POST or None, case=case, today=request.today)

    def noted() -> None:
        given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
        note_counselling(case=case, actor=request.actor, today=request.today, **given)

    words = {"heading": _("Wer berät noch?"), "button": _("Eintragen")}
    return _answered(request, form, case, noted, words)


def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note how it was settled who leads."""
    request = case_worker(request)
    if url := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(url)
    found = running_or_404(request.actor, pk)
    require(may_settle(request.actor, found.case))
    known = {"settlement": found.settlement, "arrangement": found.arrangement}
    form = SettleForm(request.POST or None, initial={"version": found.version, "on": request.today, **known})
    words = {"heading": _("Absprache mit: %(name)s") % _named(found), "button": _("Klärung speichern")}
    return _answered(
        request, form, found.case, lambda: _done(request, form, found, settle_counselling), words
    )


def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that the other programme counsels no more."""
    request = case_worker(request)
    if url := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(url)
    found = running_or_404(request.actor, pk)
    require(may_settle(request.actor, found.case))
    form = EndForm(request.POST or None, initial={"version": found.version, "on": request.today})
    words = {"heading": _("Berät nicht mehr: %(name)s") % _named(found), "button": _("Ende speichern")}
    return _answered(request, form, found.case, lambda: _done(request, form, found, end_counselling), words)


def _named(found: Counselling) -> dict[str, str]:
    return {"name": found.programme.label}


def _done(
    request: StaffRequest, form: VersionedForm, found: Counselling, deed: Callable[..., Counselling]
) -> None:
    given = {name: value for name, value in form.cleaned_data.items() if name not in {"token", "version"}}
    expected = form.cleaned_data["version"]
    deed(counselling=found, expected=expected, actor=request.actor, today=request.today, **given)


def _answered(
    request: StaffRequest, form: KernForm, case: Case, deed: Callable[[], None], words: dict[str, str]
) -> HttpResponse:
    """Show the form, or do the deed and go back to the file."""
    back = reverse("cases:file", args=[case.pk]) + "#wer-beraet-noch"

    def done() -> str:
        deed()
        return back

    if form.is_valid():
        try:
            return redirect(once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=done))
        except Refusal as refusal:
            stored = form.initial.get("version")
            refused(form, refusal, version=_version(request, form, stored))
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "counselling/form.html", form, {"case": case, "cancel": back, **words})


def _version(request: StaffRequest, form: KernForm, stored: int | None) -> int | None:
    """Return the version stored now, so that sending again means that this shall stand."""
    match = request.resolver_match
    if stored is None or match is None:
        return None
    return counselling_or_404(request.actor, match.kwargs["pk"]).version
