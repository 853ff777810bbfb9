"""The door of evaluation: have the effect of a decision measured now."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import staff
from regelkreis.structure.committees.models import Decision
from regelkreis.structure.committees.queries import decisions
from regelkreis.structure.evaluation.operations import measure
from regelkreis.structure.evaluation.permissions import may_measure
from regelkreis.structure.evaluation.rules import window


def measure_now(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what will be measured, and measure it."""
    request = staff(request)
    decision = get_object_or_404(decisions(request.actor), pk=pk)
    require(may_measure(request.actor))
    form = KernForm(request.POST or None)
    back = _page_of(decision)
    if form.is_valid():

        def done() -> str:
            measure(decision=decision, actor=request.actor, today=request.today)
            return back

        try:
            return redirect(once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=done))
        except Refusal as refusal:
            refused(form, refusal)
    context = {
        "decision": decision,
        "span": window(decision.effect_from, request.today),
        "cancel": back,
    }
    return render_form(request, "evaluation/measure.html", form, context)


def _page_of(decision: Decision) -> str:
    if decision.theme_id is not None:
        return reverse("themes:page", args=[decision.theme_id])
    return reverse("committees:decision", args=[decision.pk])
