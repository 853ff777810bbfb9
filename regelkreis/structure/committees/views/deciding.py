"""What a body said is written down, and becomes a decision."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.network.organizations.requests import staff
from regelkreis.structure.committees.forms import DecisionForm, ResultForm
from regelkreis.structure.committees.models import Proposal
from regelkreis.structure.committees.operations import record_result, take_decision
from regelkreis.structure.committees.operations.decide import Terms
from regelkreis.structure.committees.rules import ACCEPTED_RESULTS
from regelkreis.structure.committees.views.preparing import address_of, answered, proposal_or_404


def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write down what the body said to a proposal; what was accepted goes on to its decision."""
    request = staff(request)
    proposal = proposal_or_404(request, pk)
    seen = {
        "version": proposal.version,
        "result": proposal.result,
        "amended_text": proposal.amended_text or proposal.text,
    }
    form = ResultForm(request.POST or None, initial=seen)
    context = _frame(proposal) | {"heading": _("Ergebnis eintragen"), "button": _("Ergebnis eintragen")}

    def done(given: dict[str, Any]) -> str:
        record_result(proposal=proposal, **given)
        if given["result"] in ACCEPTED_RESULTS:
            return reverse("committees:decide", args=[proposal.pk])
        return address_of(proposal.item.session)

    return answered(request, form, done, context, version=lambda: _stored_version(proposal))


def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Keep what a decision must say of itself: from when, until when, who, and what it is to move."""
    request = staff(request)
    proposal = proposal_or_404(request, pk)
    session = proposal.item.session
    form = DecisionForm(
        request.POST or None,
        site=request.actor.site,
        today=request.today,
        initial={"effect_from": session.on},
    )
    context = _frame(proposal) | {
        "heading": _("Beschluss festhalten"),
        "button": _("Beschluss festhalten"),
    }

    def done(given: dict[str, Any]) -> str:
        acting = {name: given.pop(name) for name in ("actor", "today")}
        take_decision(proposal=proposal, terms=Terms(**given), **acting)
        return address_of(session)

    return answered(request, form, done, context)


def _frame(proposal: Proposal) -> dict[str, Any]:
    session = proposal.item.session
    return {"session": session, "item": proposal.item, "proposal": proposal, "cancel": address_of(session)}


def _stored_version(proposal: Proposal) -> int:
    return Proposal.objects.values_list("version", flat=True).get(pk=proposal.pk)
