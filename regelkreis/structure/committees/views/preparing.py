"""A session is planned, its agenda set, its proposals written."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.structure.committees.forms import AgendaForm, PlanSessionForm, ProposeForm
from regelkreis.structure.committees.models import AgendaItem, Proposal, Session
from regelkreis.structure.committees.operations import (
    plan_session,
    propose,
    put_on_agenda,
    take_off_agenda,
    withdraw_proposal,
)
from regelkreis.structure.committees.permissions import may_prepare_bodies
from regelkreis.structure.committees.queries import agenda_candidates, sessions


def address_of(session: Session) -> str:
    """Return the address of a session's page."""
    return reverse("committees:session", args=[session.pk])


def item_or_404(request: StaffRequest, pk: UUID) -> AgendaItem:
    """Return a point of the agenda of a session that the actor sees."""
    found = AgendaItem.objects.filter(session__in=sessions(request.actor)).select_related("session__body")
    item: AgendaItem = get_object_or_404(found, pk=pk)
    return item


def proposal_or_404(request: StaffRequest, pk: UUID) -> Proposal:
    """Return a proposal of a session that the actor sees."""
    found = Proposal.objects.filter(item__session__in=sessions(request.actor))
    papers = found.select_related("item__session__body", "item__theme__rung")
    proposal: Proposal = get_object_or_404(papers, pk=pk)
    return proposal


def plan(request: HttpRequest) -> HttpResponse:
    """Put a session in the calendar."""
    request = staff(request)
    require(may_prepare_bodies(request.actor))
    form = PlanSessionForm(request.POST or None, site=request.actor.site)
    words = {"heading": _("Sitzung anlegen"), "button": _("Sitzung anlegen")}

    def done(given: dict[str, Any]) -> str:
        return address_of(plan_session(**given))

    return answered(request, form, done, {**words, "cancel": reverse("committees:sessions")})


def add_item(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a theme or another matter on the agenda."""
    request = staff(request)
    session = get_object_or_404(sessions(request.actor), pk=pk)
    form = AgendaForm(request.POST or None, candidates=agenda_candidates(session, request.actor))
    words = {"heading": _("Auf die Tagesordnung setzen"), "button": _("Auf die Tagesordnung setzen")}

    def done(given: dict[str, Any]) -> str:
        put_on_agenda(session=session, **given)
        return address_of(session)

    return answered(request, form, done, {**words, "session": session, "cancel": address_of(session)})


def remove_item(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a point off the agenda."""
    request = staff(request)
    item = item_or_404(request, pk)
    words = {
        "headline": _("Punkt absetzen?"),
        "consequence": _("„%(title)s“ kommt von der Tagesordnung.") % {"title": item.title},
        "button": _("Punkt absetzen"),
        "cancel_url": address_of(item.session),
    }

    def done(given: dict[str, Any]) -> str:
        take_off_agenda(item=item, **given)
        return address_of(item.session)

    return answered(request, KernForm(request.POST or None), done, words, template="ui/confirm.html")


def add_proposal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write a proposed resolution for a point of the agenda."""
    request = staff(request)
    item = item_or_404(request, pk)
    form = ProposeForm(request.POST or None, item=item)
    words = {"heading": _("Beschlussvorschlag"), "button": _("Vorschlag aufnehmen")}

    def done(given: dict[str, Any]) -> str:
        propose(item=item, **given)
        return address_of(item.session)

    context = {**words, "session": item.session, "item": item, "cancel": address_of(item.session)}
    return answered(request, form, done, context)


def remove_proposal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back a proposal nobody has voted on."""
    request = staff(request)
    proposal = proposal_or_404(request, pk)
    session = proposal.item.session
    words = {
        "headline": _("Vorschlag %(number)s zurücknehmen?") % {"number": proposal.number},
        "consequence": _("Der Vorschlag und seine Teile kommen aus den Unterlagen."),
        "button": _("Vorschlag zurücknehmen"),
        "cancel_url": address_of(session),
    }

    def done(given: dict[str, Any]) -> str:
        withdraw_proposal(proposal=proposal, **given)
        return address_of(session)

    return answered(request, KernForm(request.POST or None), done, words, template="ui/confirm.html")


def answered(
    request: StaffRequest,
    form: KernForm,
    deed: Callable[[dict[str, Any]], str],
    context: dict[str, Any],
    *,
    template: str = "committees/form.html",
    version: Callable[[], int] | None = None,
) -> HttpResponse:
    """Do what a form asks for, once, or show it with what is wrong and what was typed."""
    if form.is_valid():
        given = dict(form.cleaned_data)
        token = given.pop("token")
        given |= {"actor": request.actor, "today": request.today}
        try:
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: deed(given)))
        except Refusal as refusal:
            refused(form, refusal, version=version() if version else None)
    return render_form(request, template, form, context)
