"""Doors of a file for changes of place and for hardship cases taken over for a time."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.intake.forms import MoveForm, TakeoverEndForm, TakeoverForm
from regelkreis.casework.intake.models import Takeover
from regelkreis.casework.intake.operations import (
    begin_takeover,
    end_takeover,
    extend_takeover,
    note_move,
    settle_move,
)
from regelkreis.casework.intake.queries import moves_visible_to, proposed_post, takeovers_visible_to
from regelkreis.casework.intake.rules import work_after_move
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import OnceForm, once
from regelkreis.foundation.kernel.refusals import Conflict, Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest


def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note a change of place in a case."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_work_on(request.actor, case))
    form = MoveForm(
        request.POST or None,
        actor=request.actor,
        today=request.today,
        lives_in=case.person.municipality_id or case.municipality_id,
    )

    def deed() -> str:
        given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
        made = note_move(case=case, actor=request.actor, today=request.today, **given)
        return reverse("intake:settle_move", args=[made.pk])

    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=deed))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "intake/move.html", form, {"case": case})


def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what a change of place asks for, and note that it is done."""
    request = case_worker(request)
    found = get_object_or_404(moves_visible_to(request.actor), pk=pk)
    form = OnceForm(request.POST or None)
    if form.is_valid():
        settle_move(move=found, actor=request.actor, today=request.today)
        return redirect("cases:file", pk=found.case_id)
    note_reading(actor=request.actor, subject=found.case)
    post = proposed_post(found.municipality, request.today, own=request.actor.posts)
    context = {
        "move": found,
        "case": found.case,
        "work": work_after_move(found.kind),
        "proposed": post if post and post.pk != found.case.post_id else None,
        "may_work": bool(may_work_on(request.actor, found.case)),
    }
    return render_form(request, "intake/settle_move.html", form, context)


def take_over(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that a hardship case is taken over for a time."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_work_on(request.actor, case))
    form = TakeoverForm(request.POST or None, actor=request.actor, today=request.today)

    def deed() -> str:
        given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
        begin_takeover(case=case, actor=request.actor, today=request.today, **given)
        return reverse("cases:file", args=[case.pk])

    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=deed))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "intake/take_over.html", form, {"case": case})


def takeover(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a takeover; extend or end it."""
    request = case_worker(request)
    found = get_object_or_404(takeovers_visible_to(request.actor), pk=pk)
    form = TakeoverEndForm(request.POST or None, initial={"version": found.version})
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _decided(request, found, form))
            )
        except Refusal as refusal:
            found = get_object_or_404(takeovers_visible_to(request.actor), pk=pk)
            plain = Conflict() if isinstance(refusal, Conflict) else refusal
            refused(form, plain, version=found.version)
    note_reading(actor=request.actor, subject=found.case)
    may_decide = bool(may_work_on(request.actor, found.case)) and found.ended_on is None
    context = {"takeover": found, "case": found.case, "may_decide": may_decide}
    return render_form(request, "intake/takeover.html", form, context)


def _decided(request: StaffRequest, found: Takeover, form: TakeoverEndForm) -> str:
    given, actor, today = form.cleaned_data, request.actor, request.today
    version, ending, until = given["version"], given["ending"], given["until"]
    if ending:
        end_takeover(takeover=found, expected=version, ending=ending, actor=actor, today=today)
    else:
        extend_takeover(takeover=found, expected=version, until=until, actor=actor, today=today)
    return reverse("cases:file", args=[found.case_id])
