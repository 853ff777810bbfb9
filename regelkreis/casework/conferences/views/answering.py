"""What every form page of a conference does: do the deed once, or show what is wrong; note who looked."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.conferences.models import Conference
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest

Given = dict[str, Any]
FORM = "conferences/form.html"


def address_of(conference: Conference) -> str:
    """Return the address of a conference's page."""
    return reverse("conferences:page", args=[conference.pk])


def acting(request: StaffRequest) -> Given:
    """Return who acts, and on which day, as every operation asks for it."""
    return {"actor": request.actor, "today": request.today}


def done_before(request: StaffRequest) -> HttpResponse | None:
    """Lead on at once when the form was sent before: the second time its deed would be refused."""
    address = sent_before(request.POST.get("token"), user_id=request.user.pk)
    return redirect(address) if address else None


def answered(
    request: StaffRequest,
    form: KernForm,
    deed: Callable[[Given], str],
    context: Given,
    *,
    about: Case | None,
    template: str = FORM,
    version: Callable[[], int] | None = None,
) -> HttpResponse:
    """Do what a form asks for, once; or show it with what is wrong and what was typed."""
    if form.is_valid():
        given = dict(form.cleaned_data)
        token = given.pop("token")
        if "version" in given:
            given["expected"] = given.pop("version")
        try:
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: deed(given)))
        except Refusal as refusal:
            refused(form, refusal, version=version() if version else None)
    if about is not None:
        note_reading(actor=request.actor, subject=about)
    return render_form(request, template, form, context)


def stored_version(conference: Conference) -> Callable[[], int]:
    """Return how to ask for the version that is stored now, after a conflict."""
    return lambda: int(Conference.objects.values_list("version", flat=True).get(pk=conference.pk))
