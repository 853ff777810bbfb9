"""Special categories of data of a file: what is kept on which consent, a new one, a withdrawal."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.intake.forms import SpecialFactForm
from regelkreis.casework.intake.models import SpecialFact
from regelkreis.casework.intake.operations import record_special_fact, withdraw_special_fact
from regelkreis.casework.intake.queries import special_facts_of
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.foundation.ui.forms import refused, render_form


def special(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the special facts of a case, and take a new one with its consent."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    form = SpecialFactForm(request.POST or None, today=request.today)

    def deed() -> str:
        given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
        record_special_fact(case=case, actor=request.actor, today=request.today, **given)
        return reverse("intake:special", args=[case.pk])

    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=deed))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    context = {
        "case": case,
        "facts": special_facts_of(case),
        "may_work": bool(may_work_on(request.actor, case)),
    }
    return render_form(request, "intake/special.html", form, context)


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Erase a special fact whose consent is withdrawn."""
    request = case_worker(request)
    fact = get_object_or_404(SpecialFact.objects.visible_to(request.actor).select_related("case"), pk=pk)
    withdraw_special_fact(fact=fact, actor=request.actor, today=request.today)
    messages.info(request, _("Die Einwilligung ist widerrufen, die Angabe gelöscht."))
    return redirect("intake:special", pk=fact.case_id)
