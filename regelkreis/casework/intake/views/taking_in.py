"""Intake with consent: one page from the first talk to the open case."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.intake.forms import IntakeForm
from regelkreis.casework.intake.models import Notification, Screening
from regelkreis.casework.intake.operations import BasisGiven, take_in
from regelkreis.casework.intake.permissions import may_take_in
from regelkreis.casework.intake.queries import (
    Checked,
    check,
    known_route,
    notifications_visible_to,
    proposed_post,
    screenings_of,
)
from regelkreis.casework.intake.rules import SCREENING_ROUTE, route_of
from regelkreis.casework.intake.views.notifications import what_is_told
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Invalid, Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff

# What the operations below call their fields, and what this page calls them.
FIELDS = {"basis": "basis_kind", "kind": "basis_kind", "given_on": "basis_given_on"}


def begin(request: HttpRequest) -> HttpResponse:
    """Take somebody in, from a notification, from a counted talk or directly."""
    request = staff(request)
    require(may_take_in(request.actor))
    notification, screening = _notification(request), _screening(request)
    form = _form(request, notification, screening)
    is_check = "check" in request.POST
    if form.is_bound and is_check:
        form.forgive_what_is_empty()
    elif form.is_valid():
        try:
            url = once(
                token=form.cleaned_data["token"],
                user_id=request.user.pk,
                deed=lambda: _taken_in(request, form, notification, screening),
            )
            return redirect(url)
        except Refusal as refusal:
            refused(form, _renamed(refusal))
    context = {
        "checked": _checked(request, form),
        "notification": notification,
        "told": what_is_told(notification) if notification else [],
    }
    if notification is not None:
        note_reading(actor=request.actor, subject=notification)
    return render_form(request, "intake/take_in.html", form, context)


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """Check the target groups on what is typed so far; nothing is stored."""
    request = staff(request)
    require(may_take_in(request.actor))
    form = _form(request, None, None)
    return render(request, "intake/_groups.html", {"checked": _checked(request, form)})


def _form(
    request: StaffRequest, notification: Notification | None, screening: Screening | None
) -> IntakeForm:
    proposed = _proposed(request, notification, screening)
    return IntakeForm(request.POST or None, actor=request.actor, today=request.today, proposed=proposed)


def _proposed(
    request: StaffRequest, notification: Notification | None, screening: Screening | None
) -> dict[str, Any]:
    """Return what is already known, to be looked at and confirmed."""
    if request.method == "POST":
        return {}
    own, held = request.actor.posts, request.actor.own_posts
    known: dict[str, Any] = {"post": next(iter(held)) if len(held) == 1 else None}
    if notification is not None:
        known |= _named(notification.person_name, notification.person_contact)
        known |= {"municipality": notification.municipality_id, "post": notification.post_id}
        known["access_route"] = known_route(
            request.actor, route_of(notification.notifier.kind), request.today
        )
    if screening is not None:
        post = proposed_post(screening.municipality, request.today, own=own)
        known["municipality"] = screening.municipality_id
        known |= _named(screening.person_name, screening.person_contact)
        known["access_route"] = known_route(request.actor, SCREENING_ROUTE, request.today)
        known["post"] = post.pk if post and post.pk in own else known["post"]
    return known


def _named(name: str, contact: str) -> dict[str, str]:
    """Return a name and an address as the form takes them, to be looked at and confirmed."""
    given, _space, family = name.rpartition(" ")
    return {
        "given_name": given,
        "family_name": family,
        "email" if "@" in contact else "phone": contact,
    }


def _taken_in(
    request: StaffRequest, form: IntakeForm, notification: Notification | None, screening: Screening | None
) -> str:
    for name, found in (("meldung", notification), ("gespraech", screening)):
        if name in request.GET and found is None:
            raise Invalid({"": _("Das ist inzwischen erledigt. Bitte sehen Sie in den Eingängen nach.")})
    given = form.cleaned_data
    case = take_in(
        basis=BasisGiven(
            given["basis_kind"], given["basis_given_on"], given["basis_form"], given["basis_language"]
        ),
        person=form.person_facts(),
        case=form.case_facts(),
        notification=notification,
        screening=screening,
        actor=request.actor,
        today=request.today,
    )
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


def _notification(request: StaffRequest) -> Notification | None:
    key = _key(request, "meldung")
    if key is None:
        return None
    found = notifications_visible_to(request.actor).filter(pk=key, answered_on=None).first()
    if found is None and request.method == "GET":
        raise Http404
    return found


def _screening(request: StaffRequest) -> Screening | None:
    key = _key(request, "gespraech")
    if key is None:
        return None
    found = screenings_of(request.actor).counted().filter(pk=key, case=None).first()
    if found is None and request.method == "GET":
        raise Http404
    return found


def _key(request: StaffRequest, name: str) -> UUID | None:
    text = request.GET.get(name)
    if text is None:
        return None
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
