"""The open hours: a topic in one press, the day, the whole of a short consultation."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.intake.forms import ConsultationForm, QuickForm
from regelkreis.casework.intake.models import Consultation
from regelkreis.casework.intake.operations import (
    count_consultation,
    describe_consultation,
    withdraw_consultation,
)
from regelkreis.casework.intake.permissions import may_consult, may_describe, may_take_back
from regelkreis.casework.intake.queries import (
    consultations_of,
    consultations_on,
    last_consultation,
    topics_on,
)
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Conflict, Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff


def hours(request: HttpRequest) -> HttpResponse:
    """Count one talk after the other by its topic, and show the day (AC-17)."""
    request = staff(request)
    require(may_consult(request.actor))
    actor, day = request.actor, _day(request)
    form = QuickForm(request.POST or None, actor=actor, today=request.today, before=last_consultation(actor))
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: _counted(request, form)))
        except Refusal as refusal:
            refused(form, refusal)
    counts = topics_on(actor, request.today)
    topics = form.fields["topic"].queryset  # type: ignore[attr-defined]
    context = {
        "topics": [
            (one, counts.get(one.pk, 0), str(key) if key < 10 else "") for key, one in enumerate(topics, 1)
        ],
        "saved": _just_counted(request),
        "day": day,
        "rows": list(consultations_on(actor, day)),
    }
    return render_form(request, "intake/hours.html", form, context)


def _day(request: StaffRequest) -> date:
    """Return the day the address speaks of; a day that is none, or lies ahead, is today."""
    try:
        return min(date.fromisoformat(request.GET.get("tag", "")), request.today)
    except ValueError:
        return request.today


def _counted(request: StaffRequest, form: QuickForm) -> str:
    given = form.cleaned_data
    made = count_consultation(
        post=given["post"],
        setting=given["setting"],
        language=given["language"],
        topics=[given["topic"]],
        actor=request.actor,
        today=request.today,
    )
    return f"{reverse('intake:hours')}?gezaehlt={made.pk}"


def _just_counted(request: StaffRequest) -> Consultation | None:
    """Return the talk that was just counted, so that it can be taken back; an unknown key shows nothing."""
    try:
        key = UUID(request.GET.get("gezaehlt", ""))
    except ValueError:
        return None
    return consultations_of(request.actor).counted().filter(pk=key).first()


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a counted consultation back."""
    request = staff(request)
    found = get_object_or_404(consultations_of(request.actor), pk=pk)
    withdraw_consultation(consultation=found, actor=request.actor, today=request.today)
    messages.info(request, _("Die Beratung ist zurückgenommen und zählt nicht mehr."))
    return redirect("intake:hours")


def write(request: HttpRequest) -> HttpResponse:
    """Write down a short consultation as a whole, on the phone or at the door."""
    request = staff(request)
    require(may_consult(request.actor))
    form = ConsultationForm(request.POST or None, actor=request.actor, today=request.today)
    form.initial["outcome"] = request.GET.get("folgt", "")
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: _written(request, form)))
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "intake/consultation.html", form, {"found": None})


def _written(request: StaffRequest, form: ConsultationForm) -> str:
    posts = QuickForm(actor=request.actor, today=request.today, before=last_consultation(request.actor))
    post = next(one for one in posts.posts if one.pk == posts.initial["post"])
    made = count_consultation(post=post, actor=request.actor, today=request.today, **form.facts())
    return f"{reverse('intake:hours')}?tag={made.on}"


def consultation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one consultation, and take more of it."""
    request = staff(request)
    found = get_object_or_404(consultations_of(request.actor).counted(), pk=pk)
    form = ConsultationForm(request.POST or None, actor=request.actor, today=request.today, stored=found)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _described(request, found, form))
            )
        except Refusal as refusal:
            found = get_object_or_404(consultations_of(request.actor), pk=pk)
            plain = Conflict() if isinstance(refusal, Conflict) else refusal
            refused(form, plain, version=found.version)
    note_reading(actor=request.actor, subject=found)
    context = {
        "found": found,
        "may_describe": bool(may_describe(request.actor, found)),
        "may_take_back": bool(may_take_back(request.actor, found)),
    }
    return render_form(request, "intake/consultation.html", form, context)


def _described(request: StaffRequest, found: Consultation, form: ConsultationForm) -> str:
    describe_consultation(
        consultation=found,
        expected=form.cleaned_data["version"] or 0,
        actor=request.actor,
        today=request.today,
        **form.facts(),
    )
    return f"{reverse('intake:hours')}?tag={found.on}"
