"""Offering a case to another post, and taking the offer back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.transfers.forms import OfferForm
from regelkreis.casework.transfers.going_along import going_along
from regelkreis.casework.transfers.operations import Offer, end_reading, offer_transfer, withdraw_transfer
from regelkreis.casework.transfers.permissions import may_offer
from regelkreis.casework.transfers.queries import transfer_or_404, transfers_of
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest
from regelkreis.network.organizations.settings import settings_of


def offer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Offer a case; the page says what goes along and what the other side sees before it accepts."""
    request = case_worker(request)
    if earlier := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(earlier)
    case = case_or_404(request.actor, pk)
    require(may_offer(request.actor, case))
    days = settings_of(request.current_site).former_holder_read_days
    form = OfferForm(request.POST or None, case=case, today=request.today, days=days)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _offered(request, case, form))
            )
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    context = {
        "case": case,
        "along": going_along(case, request.today),
        "earlier": transfers_of(case),
        "cancel": reverse("cases:file", args=[case.pk]),
    }
    return render_form(request, "transfers/offer.html", form, context)


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take an offer back, with one click: another offer can be made at any time."""
    request = case_worker(request)
    transfer = transfer_or_404(request.actor, pk)
    withdraw_transfer(transfer=transfer, actor=request.actor, today=request.today)
    messages.success(request, _("Das Angebot ist zurückgezogen. Der Fall bleibt bei Ihnen."))
    return redirect("cases:file", transfer.case_id)


@require_POST
def stop_reading(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End that the former case manager reads on, when the person objects."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    end_reading(case=case, actor=request.actor, today=request.today)
    messages.success(request, _("Die frühere Fallführung liest nicht mehr mit."))
    return redirect("cases:file", case.pk)


def _offered(request: StaffRequest, case: Case, form: OfferForm) -> str:
    given = form.cleaned_data
    made = Offer(
        to_post=given["to_post"],
        cause=given["cause"],
        reason=given["reason"],
        agreed=given["agreed"],
        reads_on=given.get("reads_on", False),
        town=given["town"],
        wished_on=given["wished_on"],
    )
    transfer = offer_transfer(case=case, offer=made, actor=request.actor, today=request.today)
    messages.success(
        request,
        _("Der Fall ist %(post)s angeboten. Bis zur Annahme arbeiten Sie darin weiter.")
        % {"post": transfer.to_post.label},
    )
    return reverse("cases:file", args=[case.pk])
