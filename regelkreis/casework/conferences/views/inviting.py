"""Somebody is invited: the letter, and the note or mail."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.conferences.letters import letter
from regelkreis.casework.conferences.models import Participant
from regelkreis.casework.conferences.operations import invite
from regelkreis.casework.conferences.permissions import may_invite
from regelkreis.casework.conferences.queries import participant_or_404, participants_of
from regelkreis.casework.conferences.queries.moderating import reads_file, seen_by
from regelkreis.casework.conferences.sight import called, told_to_actor
from regelkreis.casework.conferences.views.answering import acting, address_of
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.requests import staff


def download(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Hand over the letter of invitation for one participant, with no more than they may know."""
    request = staff(request)
    participant = participant_or_404(seen_by(request.actor), pk)
    conference = participant.conference
    require(may_invite(request.actor, conference, request.today))
    told = told_to_actor(
        request.actor,
        conference,
        participants_of(conference),
        request.today,
        reads_file=reads_file(request.actor, conference),
    )
    paper = letter(participant, told, actor=request.actor, today=request.today)
    note_reading(
        actor=request.actor,
        subject=conference.case,
        purpose=_("Einladung als Brief: %(who)s") % {"who": called(participant)},
    )
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="einladung-{conference.on:%Y-%m-%d}.pdf"'
    return response


@require_POST
def send(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that a letter was sent, or send the mail; on the same day twice is once."""
    request = staff(request)
    participant = participant_or_404(seen_by(request.actor), pk)
    conference, way = participant.conference, request.POST.get("way", Participant.Way.LETTER)
    is_same = (participant.invited_on, participant.invited_by, participant.invited_for) == (
        request.today,
        way,
        conference.sequence,
    )
    if not is_same:
        invite(participant=participant, way=way, **acting(request))
    messages.success(request, _("Als eingeladen vermerkt: %(who)s.") % {"who": called(participant)})
    return redirect(address_of(conference) + "#teilnehmende")
