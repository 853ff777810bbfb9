"""What was offered to one's post: the little that is told before, and the answer."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.transfers.forms import DeclineForm
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.operations import accept_transfer, acknowledge, decline_transfer
from regelkreis.casework.transfers.permissions import may_answer, may_take_back, sees_file
from regelkreis.casework.transfers.queries import reading_on, shown_to, transfer_or_404
from regelkreis.casework.transfers.told import told_before
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest


def index(request: HttpRequest) -> HttpResponse:
    """List the offers to and of one's posts, and the cases in which one still reads on."""
    request = case_worker(request)
    found = list(shown_to(request.actor))
    context = {
        "received": [one for one in found if may_answer(request.actor, one)],
        "made": [one for one in found if not may_answer(request.actor, one)],
        "reading": reading_on(request.actor, request.today),
    }
    return render(request, "transfers/list.html", context)


def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one transfer: all of it to whoever keeps the case, no name to whoever was asked."""
    request = case_worker(request)
    transfer = transfer_or_404(request.actor, pk)
    return _shown(request, transfer, KernForm())


def accept(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take the case over."""
    request = case_worker(request)
    if earlier := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(earlier)
    transfer = transfer_or_404(request.actor, pk)
    if request.method == "GET":
        require(may_answer(request.actor, transfer))
    form = KernForm(request.POST or None)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _accepted(request, transfer))
            )
        except Refusal as refusal:
            refused(form, refusal)
    return _shown(request, transfer, form)


def decline(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say no, with the reason."""
    request = case_worker(request)
    if earlier := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(earlier)
    transfer = transfer_or_404(request.actor, pk)
    require(may_answer(request.actor, transfer))
    form = DeclineForm(request.POST or None)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _declined(request, transfer, form))
            )
        except Refusal as refusal:
            refused(form, refusal)
    _note(request, transfer)
    return render_form(request, "transfers/decline.html", form, {"transfer": transfer})


@require_POST
def seen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take the answer off the desk."""
    request = case_worker(request)
    acknowledge(transfer=transfer_or_404(request.actor, pk), actor=request.actor, today=request.today)
    return redirect("workplace:home")


def _shown(request: StaffRequest, transfer: Transfer, form: KernForm) -> HttpResponse:
    _note(request, transfer)
    actor = request.actor
    context = {
        "transfer": transfer,
        "told": told_before(transfer, request.today),
        "sees_file": sees_file(actor, transfer),
        "may_answer": bool(may_answer(actor, transfer)),
        "may_take_back": bool(may_take_back(actor, transfer)),
    }
    return render_form(request, "transfers/page.html", form, context)


def _note(request: StaffRequest, transfer: Transfer) -> None:
    purpose = "" if sees_file(request.actor, transfer) else _("Angebot zur Übergabe, ohne Namen")
    note_reading(actor=request.actor, subject=transfer.case, purpose=purpose)


def _accepted(request: StaffRequest, transfer: Transfer) -> str:
    case = accept_transfer(transfer=transfer, actor=request.actor, today=request.today)
    messages.success(request, _("Der Fall liegt jetzt bei %(post)s.") % {"post": transfer.to_post.label})
    return reverse("cases:file", args=[case.pk])


def _declined(request: StaffRequest, transfer: Transfer, form: DeclineForm) -> str:
    reason = form.cleaned_data["reason"]
    decline_transfer(transfer=transfer, reason=reason, actor=request.actor, today=request.today)
    messages.success(request, _("Die Absage ist übermittelt. Der Fall bleibt, wo er ist."))
    return reverse("transfers:list")
