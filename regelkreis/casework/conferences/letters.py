"""The invitation as a letter: set by typst, with no more about the person than its recipient may know."""

from datetime import date
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from typst import TypstError

from regelkreis.casework.conferences.models import Conference, Participant
from regelkreis.casework.conferences.sight import Told, called, told_to
from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.foundation.ui.pdf import typeset
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site

TEMPLATE = Path(__file__).resolve().parent / "typst" / "invitation.typ"


class NotTypeset(Refusal):
    """A letter that could not be set, since the fonts lack a sign of something that was typed."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Der Brief lässt sich nicht setzen: Er enthält ein Zeichen, das die Schrift nicht kennt."
                " Bitte Namen, Ort und Tagesordnung in lateinischer Schrift eintragen."
            )
        )


def letter(participant: Participant, told: Told, *, actor: Acting, today: date) -> bytes:
    """
    Return the letter of invitation as PDF.

    The person is named only where the recipient may know it and whoever prints it does (`told`).

    :raises NotTypeset: something typed holds a sign that the fonts lack.
    """
    try:
        return typeset(TEMPLATE, _data(participant, told, actor, today), on=today)
    except TypstError as error:
        raise NotTypeset from error


def _data(participant: Participant, told: Told, actor: Acting, today: date) -> dict[str, Any]:
    conference = participant.conference
    known = told_to(participant, conference, today)
    may_name, may_explain = known.name and told.name, known.purpose and told.purpose
    site = Site.objects.get(pk=conference.site)
    return {
        "title": _("Einladung: %(kind)s") % {"kind": conference.get_kind_display()},
        "author": site.name,
        "mark": _("vertraulich") if may_name else "",
        "letterhead": [
            _("%(site)s · Kommunales Integrationsmanagement") % {"site": site.name},
            f"{today:%d.%m.%Y}",
        ],
        "recipient": _recipient(participant, told),
        "greeting": _("Guten Tag,"),
        "about": _about(participant, may_name),
        "purpose_heading": _("Anlass und Ziel"),
        "purpose": conference.purpose if may_explain else "",
        "facts": [{"label": label, "value": value} for label, value in _facts(conference)],
        "agenda_heading": _("Tagesordnung"),
        "agenda": conference.agenda_items,
        "privacy": _privacy(participant, may_name),
        "closing": _("Bitte sagen Sie uns, ob Sie kommen."),
        "farewell": _("Mit freundlichen Grüßen"),
        "sender": actor.name,
        "data_line": _("Einladung vom %(day)s") % {"day": f"{today:%d.%m.%Y}"},
    }


def _recipient(participant: Participant, told: Told) -> list[str]:
    if participant.kind == Participant.Kind.PERSON:
        name = participant.conference.case.person.full_name
        return [name if told.name and name else called(participant), *_lines(participant.address)]
    if participant.kind == Participant.Kind.COMPANION and not told.name:
        return [called(participant)]
    agency = participant.organization.label if participant.organization else participant.agency
    return [part for part in (agency, participant.contact, *_lines(participant.address)) if part]


def _about(participant: Participant, may_name: bool) -> str:
    conference, kind = participant.conference, participant.conference.get_kind_display()
    if participant.kind == Participant.Kind.PERSON:
        return _("wir laden Sie zu einem Gespräch ein, in dem es um Sie geht: %(kind)s.") % {"kind": kind}
    person = conference.case.person
    if not may_name or not person.full_name:
        return _("wir laden Sie ein: %(kind)s.") % {"kind": kind}
    if person.birth_date is None:
        return _("wir laden Sie ein: %(kind)s für %(name)s.") % {"kind": kind, "name": person.full_name}
    return _("wir laden Sie ein: %(kind)s für %(name)s, geboren am %(day)s.") % {
        "kind": kind,
        "name": person.full_name,
        "day": f"{person.birth_date:%d.%m.%Y}",
    }


def _facts(conference: Conference) -> list[tuple[str, str]]:
    found = [
        (_("Wann"), date_format(conference.on, "l, d.m.Y")),
        (
            _("Uhrzeit"),
            _("%(time)s Uhr, etwa %(minutes)s Minuten")
            % {"time": f"{conference.starts_at:%H:%M}", "minutes": conference.minutes},
        ),
    ]
    if conference.place:
        found.append((_("Ort"), conference.place))
    if conference.video_link:
        found.append((_("Videokonferenz"), conference.video_link))
    topics = ", ".join(topic.label for topic in conference.topics.order_by("position", "code"))
    if topics:
        found.append((_("Themen"), topics))
    if conference.moderator is not None and conference.moderation == Conference.Moderation.CONFIRMED:
        found.append((_("Moderation"), conference.moderator.user.name))
    return found


def _privacy(participant: Participant, may_name: bool) -> str:
    if participant.kind == Participant.Kind.PERSON:
        return _(
            "Sie bestimmen, welche Einrichtung Ihren Namen erfährt. Eine Zustimmung können Sie jederzeit"
            " widerrufen; dann wird dort ohne Ihren Namen gesprochen."
        )
    if may_name:
        return _(
            "Die Person hat zugestimmt, dass Sie erfahren, um wen es geht. Bitte verwenden Sie die Angaben"
            " nur für dieses Gespräch."
        )
    return _("Der Fall wird ohne Namen besprochen. Bitte fragen Sie nicht nach, um wen es geht.")


def _lines(address: str) -> list[str]:
    return [line.strip() for line in address.splitlines() if line.strip()]
