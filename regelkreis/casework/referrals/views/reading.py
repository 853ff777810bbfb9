"""One referral: what was handed over, what was said since, and what may follow; its sheet as PDF."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.referrals.legal_areas import own_case_management
from regelkreis.casework.referrals.operations import print_handover, remind_recipient
from regelkreis.casework.referrals.operations.hand_over import sheet_name
from regelkreis.casework.referrals.permissions import may_refer, may_tell
from regelkreis.casework.referrals.queries import exchanges_of, handed_over_with
from regelkreis.casework.referrals.rows import deeds_at, facts_of, referral_row
from regelkreis.casework.referrals.views.finding import address_of, own_referral_or_404, referral_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.ui.components import Fact


def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a referral and offer only what may follow."""
    request = case_worker(request)
    referral = referral_or_404(request, pk)
    may_work = bool(may_refer(request.actor, referral.case))
    telling = may_tell(request.actor, referral, request.today)
    note_reading(actor=request.actor, subject=referral.case)
    context = {
        "referral": referral,
        "case": referral.case,
        "row": referral_row(referral, request.today),
        "facts": facts_of(referral),
        "handed": [Fact(one.label, one.value) for one in handed_over_with(referral)],
        "exchanges": exchanges_of(referral),
        "deeds": deeds_at(referral, request.today) if may_work else (),
        "may_work": may_work,
        "may_tell": bool(telling),
        "why_not": "" if telling or not may_work else telling.reason,
        "legal_area": own_case_management(referral.recipient, request.today),
    }
    return render(request, "referrals/page.html", context)


def sheet(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Hand out the handover sheet; a withdrawn release stops it at once."""
    request = case_worker(request)
    referral = own_referral_or_404(request, pk)
    data = print_handover(referral=referral, actor=request.actor, today=request.today)
    note_reading(actor=request.actor, subject=referral.case, purpose=_("Übergabeblatt erstellt"))
    answer = HttpResponse(data, content_type="application/pdf")
    answer["Content-Disposition"] = content_disposition_header(True, sheet_name(referral)) or "attachment"
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_POST
def remind(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note by one press that somebody asked after it today."""
    request = case_worker(request)
    referral = own_referral_or_404(request, pk)
    remind_recipient(referral=referral, actor=request.actor, today=request.today)
    messages.success(request, _("Notiert: heute nachgefasst."))
    return redirect(address_of(referral))
