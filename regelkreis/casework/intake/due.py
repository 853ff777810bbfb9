"""What the ways in put on the desk: notifications without an answer, names without a file."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.slots import DueItem
from regelkreis.casework.intake.queries import (
    consultation_names_waiting,
    names_waiting,
    notifications_due,
)
from regelkreis.casework.intake.rules import days_of_a_name
from regelkreis.network.organizations.actors import Acting


def due_notifications(actor: Acting, today: date) -> Iterator[DueItem]:
    """Notifications that wait for an answer; every one gets one."""
    for notification in notifications_due(actor):
        yield DueItem(
            kind="report",
            what=_("Meldung von %(notifier)s wartet auf Antwort") % {"notifier": notification.notifier.label},
            why=notification.complexity.label,
            url=reverse("intake:notification", args=[notification.pk]),
            action=_("Meldung beantworten"),
            due_on=notification.answer_due_on,
            who=notification.person_name or _("ohne Namen"),
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
