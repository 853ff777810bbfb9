"""What becomes of a referral, one page per step: begun, finished, broken off, answered, closed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.referrals.forms import BreakOffForm, FinishForm, ReplyForm, StartForm
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.operations import (
    break_off_referral,
    close_unanswered,
    finish_referral,
    reply_to_question,
    start_referral,
)
from regelkreis.casework.referrals.rows import referral_row
from regelkreis.casework.referrals.views.finding import address_of, own_referral_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Conflict, Refusal
from regelkreis.foundation.ui.forms import VersionedForm, refused, render_form


@dataclass(frozen=True)
class Turn:
    """One thing that can happen on a page of its own: its words, its form and its operation."""

    heading: str | Promise
    button: str | Promise
    form: Callable[..., VersionedForm]
    deed: Callable[..., Referral]


START = Turn(gettext_lazy("Hat begonnen"), gettext_lazy("Beginn speichern"), StartForm, start_referral)
FINISH = Turn(
    gettext_lazy("Ist abgeschlossen"), gettext_lazy("Ergebnis speichern"), FinishForm, finish_referral
)
BREAK_OFF = Turn(
    gettext_lazy("Geht nicht weiter"), gettext_lazy("Abbruch speichern"), BreakOffForm, break_off_referral
)
REPLY = Turn(
    gettext_lazy("Rückfrage beantworten"), gettext_lazy("Antwort speichern"), ReplyForm, reply_to_question
)


def start(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note the day on which it began."""
    return _turn(request, pk, START)


def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that it is finished, with its result."""
    return _turn(request, pk, FINISH)


def break_off(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that it goes no further, with the reason."""
    return _turn(request, pk, BREAK_OFF)


def reply(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note what was answered to the question of the service."""
    return _turn(request, pk, REPLY)


def unanswered(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close a referral nobody answered, after the page has said what that means."""
    request = case_worker(request)
    referral = own_referral_or_404(request, pk)
    form = VersionedForm(request.POST or None, initial={"version": referral.version})
    if url := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(url)
    if form.is_valid():
        try:
            close_unanswered(
                referral=referral,
                expected=form.cleaned_data["version"],
                actor=request.actor,
                today=request.today,
            )
            return redirect(address_of(referral))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=referral.case)
    context = {
        "headline": _("Ohne Antwort schließen"),
        "consequence": _(
            "%(recipient)s hat nicht geantwortet. Der Verweis endet ohne Antwort; ein neuer ist jederzeit"
            " möglich."
        )
        % {"recipient": referral.recipient.label},
        "button": _("Ohne Antwort schließen"),
        "cancel_url": address_of(referral),
    }
    return render_form(request, "ui/confirm.html", form, context)


def _turn(request: HttpRequest, pk: UUID, turn: Turn) -> HttpResponse:
    request = case_worker(request)
    referral = own_referral_or_404(request, pk)
    form = turn.form(request.POST or None, initial={"version": referral.version}, today=request.today)
    if form.is_valid():
        given: dict[str, Any] = {name: form.cleaned_data[name] for name in form.cleaned_data}
        token, expected = given.pop("token"), given.pop("version")

        def done() -> str:
            turn.deed(referral=referral, expected=expected, actor=request.actor, today=request.today, **given)
            return address_of(referral)

        try:
            return redirect(once(token=token, user_id=request.user.pk, deed=done))
        except Refusal as refusal:
            referral = own_referral_or_404(request, pk)
            plain = Conflict() if isinstance(refusal, Conflict) else refusal
            refused(form, plain, version=referral.version)
    note_reading(actor=request.actor, subject=referral.case)
    context = {
        "referral": referral,
        "case": referral.case,
        "row": referral_row(referral, request.today),
        "turn": turn,
        "cancel": address_of(referral),
    }
    return render_form(request, "referrals/turn.html", form, context)
