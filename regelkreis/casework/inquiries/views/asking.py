"""Somebody asks, and sees the same page whether or not there is a file elsewhere."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from regelkreis.casework.inquiries.forms import AskForm
from regelkreis.casework.inquiries.known import NOBODY, who_is_known
from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.casework.inquiries.operations import ask as ask_for
from regelkreis.casework.inquiries.operations import settle
from regelkreis.casework.inquiries.permissions import may_ask
from regelkreis.casework.inquiries.queries import (
    identity_of_inquiry,
    inquiries_visible_to,
    inquiry_or_404,
    told_answers,
)
from regelkreis.casework.inquiries.slots import next_steps
from regelkreis.casework.people.rules import full_name
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.requests import StaffRequest, staff

COLUMNS = (
    Column(gettext_lazy("Gefragt nach")),
    Column(gettext_lazy("Zweck"), sort="zweck"),
    Column(gettext_lazy("Personalstelle")),
    Column(gettext_lazy("Stand")),
    Column(gettext_lazy("gefragt"), sort="gefragt"),
)
ORDERINGS = {"zweck": ("purpose", "-asked_on", "pk"), "gefragt": ("asked_on", "created_at", "pk")}


def index(request: HttpRequest) -> HttpResponse:
    """List the inquiries of one's posts."""
    request = staff(request)
    require(may_ask(request.actor))
    found = inquiries_visible_to(request.actor)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="-gefragt")
    return render(request, "inquiries/list.html", {"page": page})


def ask(request: HttpRequest) -> HttpResponse:
    """Ask for somebody by name and birth date, with a purpose."""
    request = staff(request)
    require(may_ask(request.actor))
    form = AskForm(request.POST or None, actor=request.actor, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: _asked(request, form)))
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "inquiries/ask.html", form)


def _asked(request: StaffRequest, form: AskForm) -> str:
    given = form.cleaned_data
    inquiry = ask_for(
        sought=form.sought(),
        purpose=given["purpose"],
        person_present=given["person_present"] == "yes",
        post=given["post"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("inquiries:asked", args=[inquiry.pk])


def asked(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who is known in one's own circle, and what holders elsewhere have chosen to answer."""
    request = staff(request)
    inquiry = inquiry_or_404(request.actor, pk)
    sought = identity_of_inquiry(inquiry)
    is_open = inquiry.settled_on is None
    known = who_is_known(request.actor, sought) if is_open and inquiry.case_id is None else NOBODY
    for match in known.team:
        note_reading(
            actor=request.actor,
            subject=("cases.case", match.file.case_id),
            purpose=_("Nachfrage vor Aufnahme"),
        )
    note_reading(actor=request.actor, subject=inquiry)
    context = {
        "inquiry": inquiry,
        "name": full_name(sought.given, sought.family),
        "born": sought.born,
        "known": known,
        "answers": told_answers(inquiry),
        "steps": _steps(inquiry) if is_open else [],
    }
    return render(request, "inquiries/asked.html", context)


def _steps(inquiry: Inquiry) -> list[tuple[str, str]]:
    """Return what may follow; a file that was opened is asked for no second one."""
    return [] if inquiry.case_id else [(str(step.label), step.url(inquiry)) for step in next_steps]


@require_POST
def settled(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put an inquiry away."""
    request = staff(request)
    inquiry = inquiry_or_404(request.actor, pk)
    settle(inquiry=inquiry, actor=request.actor, today=request.today)
    messages.success(request, _("Die Nachfrage ist erledigt, Name und Geburtsdatum sind gelöscht."))
    return redirect("inquiries:list")
