"""Noting what a service said, and the list of all referrals."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.referrals.forms import AnswerForm, ReferralFilter
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.operations import record_answer
from regelkreis.casework.referrals.queries import narrowed, referrals_visible_to
from regelkreis.casework.referrals.rows import referral_row
from regelkreis.casework.referrals.views.finding import own_referral_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Conflict, Refusal
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.requests import StaffRequest, staff

COLUMNS = (
    Column(_("Einrichtung"), sort="einrichtung"),
    Column(_("Person"), sort="person"),
    Column(_("Anliegen")),
    Column(_("Stand"), sort="stand"),
    Column(_("seit"), sort="seit"),
)
ORDERINGS = {
    "einrichtung": ("recipient__position", "recipient__label", "pk"),
    "person": ("case__person__family_name", "case__person__given_name", "pk"),
    "stand": ("rank", "answer_due_on", "pk"),
    "seit": ("sent_on", "pk"),
}


def index(request: HttpRequest) -> HttpResponse:
    """List the referrals of own cases, those without an answer first."""
    request = case_worker(request)
    form = ReferralFilter(request.GET or None)
    chosen = form.cleaned_data["stand"] if form.is_bound and form.is_valid() else ""
    found = narrowed(referrals_visible_to(request.actor).filter(case__post__in=request.actor.posts), chosen)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="stand")
    rows = [referral_row(referral, request.today) for referral in page.rows]
    return render(request, "referrals/list.html", {"page": page, "rows": rows, "form": form})


def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note the answer to a referral."""
    request = staff(request)
    referral = own_referral_or_404(request, pk)
    form = AnswerForm(
        request.POST or None,
        initial={"version": referral.version},
        referral=referral,
        today=request.today,
    )
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _noted(request, referral, form))
            )
        except Refusal as refusal:
            referral = own_referral_or_404(request, pk)
            # The page shows the referral as it is now; an answer is not a second version of it.
            plain = Conflict() if isinstance(refusal, Conflict) else refusal
            refused(form, plain, version=referral.version)
    row = referral_row(referral, request.today)
    cancel = reverse("cases:file", args=[referral.case_id]) + "#verweise"
    context = {"referral": referral, "case": referral.case, "row": row, "cancel": cancel}
    note_reading(actor=request.actor, subject=referral.case)
    return render_form(request, "referrals/answer.html", form, context)


def _noted(request: StaffRequest, referral: Referral, form: AnswerForm) -> str:
    given = form.cleaned_data
    record_answer(
        referral=referral,
        expected=given["version"],
        answer=given["answer"],
        on=given["on"],
        decline_reason=given["decline_reason"],
        expected_on=given["expected_on"],
        note=given["note"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("cases:file", args=[referral.case_id]) + "#verweise"
