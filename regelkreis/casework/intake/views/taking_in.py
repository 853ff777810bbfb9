"""Intake with consent: one page from the first talk to the open case."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.counselling.operations import note_counselling
from regelkreis.casework.inquiries.known import NOBODY
from regelkreis.casework.intake.forms import IntakeForm
from regelkreis.casework.intake.operations import BasisGiven, take_in
from regelkreis.casework.intake.permissions import may_take_in
from regelkreis.casework.intake.queries import Checked, check
from regelkreis.casework.intake.views.known import known_already
from regelkreis.casework.intake.views.notifications import what_is_told
from regelkreis.casework.intake.views.origin import Origin, origin_of, proposed
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Invalid, Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff

# What the operations below call their fields, and what this page calls them.
FIELDS = {"basis": "basis_kind", "kind": "basis_kind", "given_on": "basis_given_on"}


def begin(request: HttpRequest) -> HttpResponse:
    """Take somebody in, from a notification, a counted talk, a short consultation, or directly."""
    request = staff(request)
    require(may_take_in(request.actor))
    origin = origin_of(request)
    form = _form(request, origin)
    is_check, known = "check" in request.POST, NOBODY
    if form.is_bound and is_check:
        form.forgive_what_is_empty()
    elif form.is_valid() and not (known := known_already(request, form, origin)):
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _taken_in(request, form, origin))
            return redirect(url)
        except Refusal as refusal:
            refused(form, _renamed(refusal))
    notification = origin.notification
    context = {
        "checked": _checked(request, form),
        "notification": notification,
        "told": what_is_told(notification) if notification else [],
        "consultation": origin.consultation,
        "known": known,
    }
    for subject in (notification, origin.consultation, origin.inquiry):
        if subject is not None:
            note_reading(actor=request.actor, subject=subject)
    return render_form(request, "intake/take_in.html", form, context)


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """Check the target groups on what is typed so far; nothing is stored."""
    request = staff(request)
    require(may_take_in(request.actor))
    form = _form(request, Origin())
    return render(request, "intake/_groups.html", {"checked": _checked(request, form)})


def _form(request: StaffRequest, origin: Origin) -> IntakeForm:
    known = {} if request.method == "POST" else proposed(origin, request.actor, request.today)
    return IntakeForm(request.POST or None, actor=request.actor, today=request.today, proposed=known)


def _taken_in(request: StaffRequest, form: IntakeForm, origin: Origin) -> str:
    if origin.is_gone:
        raise Invalid({"": _("Das ist inzwischen erledigt. Bitte sehen Sie in den Eingängen nach.")})
    given = form.cleaned_data
    case = take_in(
        basis=BasisGiven(
            given["basis_kind"], given["basis_given_on"], given["basis_form"], given["basis_language"]
        ),
        person=form.facts_to_keep(),
        case=form.case_facts(),
        notification=origin.notification,
        screening=origin.screening,
        consultation=origin.consultation,
        routing_reason=given["routing_reason"],
        inquiry=origin.inquiry,
        actor=request.actor,
        today=request.today,
    )
    for programme in given["counselled_by"]:
        note_counselling(case=case, programme=programme, actor=request.actor, today=request.today)
    return reverse("cases:file", args=[case.pk])


def _checked(request: StaffRequest, form: IntakeForm) -> Checked:
    if form.is_bound:
        form.is_valid()
        return check(request.actor, form.person_facts(), request.today)
    return check(request.actor, {}, request.today)


def _renamed(refusal: Refusal) -> Refusal:
    if isinstance(refusal, Invalid):
        return Invalid({FIELDS.get(name, name): sentence for name, sentence in refusal.errors.items()})
    return refusal
