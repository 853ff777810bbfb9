"""The page of a conference: for whoever keeps the file, and for the coordinator asked to moderate."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.calendar import calendar_of
from regelkreis.casework.conferences.mailing import mail_is_set_up
from regelkreis.casework.conferences.models import Conference
from regelkreis.casework.conferences.permissions import (
    may_agree,
    may_answer_moderation,
    may_invite,
    may_prepare,
    may_record,
    may_schedule,
)
from regelkreis.casework.conferences.queries import agreements_of, participants_of
from regelkreis.casework.conferences.queries.moderating import reads_file, seen_or_404
from regelkreis.casework.conferences.rows import agreement_row, conference_row, moderation_word
from regelkreis.casework.conferences.sight import Told, seats, told_to_actor
from regelkreis.casework.conferences.views.answering import Given
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.refusals import Verdict
from regelkreis.foundation.ui.components import Fact
from regelkreis.network.organizations.requests import StaffRequest, staff


def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a conference: all of it in one's own case, else what was released for it."""
    request = staff(request)
    conference = seen_or_404(request.actor, pk)
    participants = participants_of(conference)
    reads = reads_file(request.actor, conference)
    told = told_to_actor(request.actor, conference, participants, request.today, reads_file=reads)
    context = {
        "conference": conference,
        "told": told,
        "row": conference_row(conference, request.today),
        "facts": _facts(conference, told),
        "seats": seats(conference, participants, told, request.today),
        "with_mail": mail_is_set_up(),
        **_allowed(request, conference),
    }
    if reads:
        context |= _of_the_file(request, conference)
    note_reading(actor=request.actor, subject=conference.case)
    return render(request, "conferences/page.html" if reads else "conferences/moderating.html", context)


def calendar(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Hand over the conference as a calendar file; it names nobody."""
    request = staff(request)
    conference = seen_or_404(request.actor, pk)
    note_reading(actor=request.actor, subject=conference.case, purpose=_("Konferenz als Kalenderdatei"))
    response = HttpResponse(calendar_of(conference), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="konferenz-{conference.on:%Y-%m-%d}.ics"'
    return response


def _of_the_file(request: StaffRequest, conference: Conference) -> Given:
    """Return what only whoever keeps the file sees."""
    return {
        "case": conference.case,
        "agreements": [agreement_row(one, request.today) for one in agreements_of(conference)],
        "postponements": list(conference.postponements.order_by("created_at", "pk")),
    }


def _allowed(request: StaffRequest, conference: Conference) -> dict[str, Verdict | bool]:
    """Return what the actor may do here, so that the page offers nothing that would be refused."""
    actor, today = request.actor, request.today
    return {
        "may_prepare": may_prepare(actor, conference),
        "may_schedule": may_schedule(actor, conference),
        "may_invite": may_invite(actor, conference, today),
        "may_record": may_record(actor, conference, today),
        "may_agree": may_agree(actor, conference),
        "may_answer": may_answer_moderation(actor, conference),
    }


def _facts(conference: Conference, told: Told) -> list[Fact]:
    hours = _("%(time)s Uhr, etwa %(minutes)s Minuten") % {
        "time": f"{conference.starts_at:%H:%M}",
        "minutes": conference.minutes,
    }
    topics = ", ".join(topic.label for topic in conference.topics.order_by("position", "code"))
    found = [
        Fact(_("Wann"), date_format(conference.on, "l, d.m.Y")),
        Fact(_("Uhrzeit"), hours),
        Fact(_("Ort"), conference.place),
        Fact(_("Videokonferenz"), conference.video_link, conference.video_link),
        Fact(_("Einladende Stelle"), conference.led_by),
        Fact(_("Themen"), topics),
        Fact(_("Moderation"), moderation_word(conference)),
        Fact(_("Einberufen von"), conference.convened_by),
    ]
    if told.purpose:
        found.append(Fact(_("Anlass und Ziel"), conference.purpose))
        found.append(Fact(_("Zur Moderation"), conference.moderation_note))
    return [fact for fact in found if fact.value]
