"""Goals: agreed on, changed, ended."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.planning.forms import AgreeGoalForm, ChangeGoalForm, EndGoalForm
from regelkreis.casework.planning.models import Goal
from regelkreis.casework.planning.operations import add_step, agree_goal, change_goal, end_goal
from regelkreis.casework.planning.permissions import may_plan
from regelkreis.casework.planning.queries import goals_visible_to
from regelkreis.casework.planning.rules import is_overdue
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Conflict, Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff


def file_of(case: Case) -> str:
    """Return the address of the case file."""
    return reverse("cases:file", args=[case.pk])


def frame(case: Case, button: str) -> dict[str, Any]:
    """Return what every form page of a case shows: whose file it is, the way back, what the button does."""
    return {"case": case, "cancel": file_of(case), "button": button}


def agree(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Agree on a goal, with its first step if one is known."""
    request = staff(request)
    case = case_or_404(request.actor, pk)
    require(may_plan(request.actor, case))
    about = {"domain": request.GET.get("bereich", "")}
    form = AgreeGoalForm(request.POST or None, initial=about, site=case.site, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _agreed(request, case, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "planning/agree.html", form, frame(case, _("Ziel vereinbaren")))


@transaction.atomic
def _agreed(request: StaffRequest, case: Case, form: AgreeGoalForm) -> str:
    given = form.cleaned_data
    acting: Any = {"actor": request.actor, "today": request.today}
    goal = agree_goal(
        case=case, domain=given["domain"], title=given["title"], due_on=given["due_on"], **acting
    )
    if given["first_step"]:
        add_step(
            goal=goal,
            what=given["first_step"],
            who=given["first_who"],
            due_on=given["first_due_on"],
            **acting,
        )
    return file_of(case) + "#ziele"


def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a goal into other words; the second of two editors is shown the difference."""
    request = staff(request)
    goal = _goal_or_404(request, pk)
    if address := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(address)
    seen = {"title": goal.title, "domain": goal.domain_id, "due_on": goal.due_on, "version": goal.version}
    form = ChangeGoalForm(request.POST or None, initial=seen, site=goal.site)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _changed(request, goal, form))
            return redirect(url)
        except Refusal as refusal:
            goal = _goal_or_404(request, pk)
            refused(form, refusal, version=goal.version)
    context = {"goal": goal} | frame(goal.case, _("Ziel speichern"))
    note_reading(actor=request.actor, subject=goal.case)
    return render_form(request, "planning/change.html", form, context)


def _changed(request: StaffRequest, goal: Goal, form: ChangeGoalForm) -> str:
    given = form.cleaned_data
    change_goal(
        goal=goal,
        expected=given["version"],
        domain=given["domain"],
        title=given["title"],
        due_on=given["due_on"],
        actor=request.actor,
        today=request.today,
    )
    return file_of(goal.case) + "#ziele"


def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what came of a goal."""
    request = staff(request)
    goal = _goal_or_404(request, pk)
    if address := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(address)
    form = EndGoalForm(request.POST or None, initial={"version": goal.version})
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _ended(request, goal, form))
            return redirect(url)
        except Refusal as refusal:
            goal = _goal_or_404(request, pk)
            # The page shows the goal as it is now; what is to be chosen is not a second version of it.
            plain = Conflict() if isinstance(refusal, Conflict) else refusal
            refused(form, plain, version=goal.version)
    is_late = is_overdue(goal.due_on, goal.ended_on, request.today)
    context = {"goal": goal, "is_late": is_late} | frame(goal.case, _("Ergebnis speichern"))
    note_reading(actor=request.actor, subject=goal.case)
    return render_form(request, "planning/end.html", form, context)


def _ended(request: StaffRequest, goal: Goal, form: EndGoalForm) -> str:
    given = form.cleaned_data
    acting: Any = {"actor": request.actor, "today": request.today}
    end_goal(goal=goal, expected=given["version"], outcome=given["outcome"], note=given["note"], **acting)
    return file_of(goal.case) + "#ziele"


def _goal_or_404(request: StaffRequest, pk: UUID) -> Goal:
    """Return a goal of an own case that may be worked on."""
    goal = get_object_or_404(goals_visible_to(request.actor), pk=pk)
    require(may_plan(request.actor, goal.case))
    return goal
