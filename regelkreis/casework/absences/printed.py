"""The handover on paper: set by typst, marked as confidential."""

from datetime import date
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from typst import TypstError

from regelkreis.casework.absences.handover import Handover, Line
from regelkreis.casework.cases.slots import DueItem
from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.foundation.ui.pdf import typeset
from regelkreis.network.organizations.actors import Acting

TEMPLATE = Path(__file__).resolve().parent / "typst" / "handover.typ"


def printed(handover: Handover, *, actor: Acting, today: date) -> bytes:
    """
    Return the handover as PDF.

    :raises Refusal: something typed holds a sign that the fonts lack.
    """
    try:
        return typeset(TEMPLATE, _data(handover, actor, today), on=today)
    except TypstError as error:
        sentence = _(
            "Die Übergabe enthält ein Zeichen, das die Schrift nicht kennt. Bitte die Notizen prüfen."
        )
        raise Refusal(sentence) from error


def _data(handover: Handover, actor: Acting, today: date) -> dict[str, Any]:
    absence = handover.absence
    substitute = absence.substitute.name if absence.substitute else _("niemand eingetragen")
    period = f"{absence.first_day:%d.%m.%Y} – {absence.last_day:%d.%m.%Y}"
    return {
        "title": _("Übergabe: %(post)s") % {"post": absence.post.label},
        "author": actor.name,
        "mark": _("vertraulich"),
        "data_line": _("Stand %(day)s") % {"day": f"{today:%d.%m.%Y}"},
        "facts": [
            [_("Abwesend"), absence.user.name],
            [_("Zeitraum"), period],
            [_("Vertretung"), substitute],
        ],
        "note": absence.note,
        "due_heading": _("Was in dieser Zeit fällig wird, wenn nichts geschieht"),
        "due_columns": [_("bis"), _("Person"), _("Was")],
        "due": [_due(item) for item in handover.due],
        "nothing_due": _("Nichts ist fällig."),
        "cases_heading": _("Die Fälle"),
        "case_columns": [_("Person"), _("Ort, Thema"), _("zuletzt"), _("Notiz")],
        "cases": [_line(line) for line in handover.lines],
        "no_cases": _("Kein offener Fall."),
    }


def _due(item: DueItem) -> list[str]:
    day = f"{item.due_on:%d.%m.%Y}" if item.due_on else ""
    return [day, item.who or item.number, f"{item.what} ({item.why})" if item.why else item.what]


def _line(line: Line) -> list[str]:
    return [
        f"{line.name} {line.number}".strip(),
        ", ".join(part for part in (line.town, line.topic) if part),
        f"{line.last_on:%d.%m.%Y}" if line.last_on else "",
        line.note,
    ]
