"""What the ways in put on the desk: notifications without an answer, names without a file."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.slots import DueItem
from regelkreis.casework.intake.queries import (
    answers_to_tell,
    consultation_names_waiting,
    moves_to_settle,
    names_waiting,
    notifications_due,
    takeovers_ending,
)
from regelkreis.casework.intake.rules import days_of_a_name, due_after_move, work_after_move
from regelkreis.network.organizations.actors import Acting


def due_notifications(actor: Acting, today: date) -> Iterator[DueItem]:
    """Notifications that wait for an answer; every one gets one."""
    for notification in notifications_due(actor):
        yield DueItem(
            kind="report",
            what=_("Meldung von %(notifier)s noch nicht beantwortet")
            % {"notifier": notification.notifier.label},
            why=notification.complexity.label,
            url=reverse("intake:notification", args=[notification.pk]),
            action=_("Meldung beantworten"),
            due_on=notification.answer_due_on,
            who=notification.person_name or _("ohne Namen"),
        )


def due_replies(actor: Acting, today: date) -> Iterator[DueItem]:
    """Answers of which the service has not been told: a notification is settled when it knows (EN-9)."""
    for notification in answers_to_tell(actor):
        yield DueItem(
            kind="report",
            what=_("Antwort an %(notifier)s noch nicht mitgeteilt")
            % {"notifier": notification.notifier.label},
            why=str(notification.get_answer_display()),
            url=reverse("intake:reply", args=[notification.pk]),
            action=_("Antwort ansehen"),
            due_on=notification.answer_due_on,
            who=_("ohne Namen"),
        )


def due_names(actor: Acting, today: date) -> Iterator[DueItem]:
    """Names noted at a counter or in the open hours: a file comes of them, or they go (EN-5)."""
    for consultation in consultation_names_waiting(actor):
        yield DueItem(
            kind="contact",
            what=_("In der Beratung notiert: aufnehmen oder Namen löschen"),
            why=", ".join(topic.label for topic in consultation.topics.all()),
            url=reverse("intake:consultation", args=[consultation.pk]),
            action=_("Ansehen"),
            due_on=days_of_a_name(consultation.on),
            who=consultation.person_name or consultation.person_contact,
        )
    for screening in names_waiting(actor):
        yield DueItem(
            kind="contact",
            what=_("Am Schalter notiert: aufnehmen oder Namen löschen"),
            why=f"{screening.occasion.label} · {screening.result.label}",
            url=reverse("intake:screening") + "#namen",
            action=_("Ansehen"),
            due_on=days_of_a_name(screening.on),
            who=screening.person_name or screening.person_contact,
        )


def due_takeovers(actor: Acting, today: date) -> Iterator[DueItem]:
    """Hardship cases whose time here ends soon: give back, extend or keep (CO-5)."""
    for takeover in takeovers_ending(actor, today):
        case = takeover.case
        yield DueItem(
            kind="rule",
            what=_("Befristete Übernahme von %(body)s endet") % {"body": takeover.taken_from.label},
            why=_("Härtefall: zurückgeben, verlängern oder behalten"),
            url=reverse("intake:takeover", args=[takeover.pk]),
            action=_("Entscheiden"),
            due_on=takeover.until,
            case_id=case.pk,
            who=case.person.full_name,
            number=case.number,
        )


def due_moves(actor: Acting, today: date) -> Iterator[DueItem]:
    """Changes of place whose work is not done: needs become complex then (ME-10, AC-5)."""
    for move in moves_to_settle(actor):
        case = move.case
        yield DueItem(
            kind="event",
            what=f"{move.get_kind_display()}: {move.municipality.label}",
            why=work_after_move(move.kind),
            url=reverse("intake:settle_move", args=[move.pk]),
            action=_("Ansehen"),
            due_on=due_after_move(move.on),
            case_id=case.pk,
            who=case.person.full_name,
            number=case.number,
        )
