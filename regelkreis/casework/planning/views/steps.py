"""Steps: added, done, taken back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.planning.forms import StepForm
from regelkreis.casework.planning.operations import add_step, finish_step, reopen_step
from regelkreis.casework.planning.permissions import may_plan
from regelkreis.casework.planning.queries import goals_visible_to, steps_visible_to
from regelkreis.casework.planning.views.goals import file_of, frame
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import staff


def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Add a step towards a goal."""
    request = staff(request)
    goal = get_object_or_404(goals_visible_to(request.actor), pk=pk)
    require(may_plan(request.actor, goal.case))
    form = StepForm(request.POST or None)

    def deed() -> str:
        given = form.cleaned_data
        add_step(
            goal=goal,
            what=given["what"],
            who=given["who"],
            due_on=given["due_on"],
            actor=request.actor,
            today=request.today,
        )
        return file_of(goal.case) + "#ziele"

    if form.is_valid():
        try:
            return redirect(once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=deed))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=goal.case)
    return render_form(
        request, "planning/add_step.html", form, {"goal": goal} | frame(goal.case, _("Schritt hinzufügen"))
    )


@require_POST
def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that a step is done; sent twice it stays done."""
    request = staff(request)
    step = get_object_or_404(steps_visible_to(request.actor), pk=pk)
    finish_step(step=step, actor=request.actor, today=request.today)
    return redirect(file_of(step.goal.case) + "#ziele")


@require_POST
def reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back that a step is done."""
    request = staff(request)
    step = get_object_or_404(steps_visible_to(request.actor), pk=pk)
    reopen_step(step=step, actor=request.actor, today=request.today)
    return redirect(file_of(step.goal.case) + "#ziele")
