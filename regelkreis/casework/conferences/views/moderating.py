"""Coordination is asked to moderate, and answers."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.forms.convening import ModerationAnswerForm, ModeratorForm
from regelkreis.casework.conferences.operations import answer_moderation, ask_for_moderation
from regelkreis.casework.conferences.permissions import may_answer_moderation, may_prepare
from regelkreis.casework.conferences.queries import conference_or_404
from regelkreis.casework.conferences.queries.moderating import seen_or_404
from regelkreis.casework.conferences.views.answering import (
    Given,
    acting,
    address_of,
    answered,
    done_before,
)
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.requests import staff


def ask(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask somebody of coordination to moderate."""
    request = staff(request)
    conference = conference_or_404(request.actor, pk)
    if answer := done_before(request):
        return answer
    require(may_prepare(request.actor, conference))
    form = ModeratorForm(
        request.POST or None,
        initial={"version": conference.version, "moderator": conference.moderator_id},
        site=conference.site,
        today=request.today,
    )

    def deed(given: Given) -> str:
        ask_for_moderation(conference=conference, **given, **acting(request))
        return address_of(conference)

    context = {
        "conference": conference,
        "heading": _("Um Moderation bitten"),
        "button": _("Anfragen"),
        "hint": _("Die Koordination sieht Termin, Themen und Tagesordnung; ohne Freigabe keinen Namen."),
        "cancel": address_of(conference),
    }
    return answered(request, form, deed, context, about=conference.case)


def reply(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say yes or no to moderating; after a no the conference is out of sight."""
    request = staff(request)
    if answer := done_before(request):
        return answer
    conference = seen_or_404(request.actor, pk)
    require(may_answer_moderation(request.actor, conference))
    form = ModerationAnswerForm(request.POST or None, initial={"version": conference.version})

    def deed(given: Given) -> str:
        confirms = given.pop("answer") == "yes"
        answer_moderation(conference=conference, confirms=confirms, **given, **acting(request))
        return address_of(conference) if confirms else reverse("conferences:list")

    context = {
        "conference": conference,
        "heading": _("Moderation übernehmen?"),
        "button": _("Antwort speichern"),
        "hint": _("Sagen Sie ab, sehen Sie diese Konferenz nicht mehr."),
        "cancel": address_of(conference),
    }
    return answered(request, form, deed, context, about=conference.case)
