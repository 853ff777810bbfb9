"""What inquiries lay on the desk: questions to the holder, and answers to who asked."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.slots import DueItem, due_sources
from regelkreis.casework.inquiries.queries import identity_of_inquiry, inquiries_told, questions_due
from regelkreis.casework.inquiries.rules import answer_due_on
from regelkreis.casework.people.rules import full_name
from regelkreis.network.organizations.actors import Acting


def due_questions(actor: Acting, today: date) -> Iterator[DueItem]:
    """Somebody asks for a person of an own file and waits for an answer."""
    for question in questions_due(actor):
        case, inquiry = question.case, question.inquiry
        yield DueItem(
            kind="report",
            what=_("Nachfrage von %(post)s") % {"post": inquiry.post.label},
            why=str(inquiry.get_purpose_display()),
            url=reverse("inquiries:answer", args=[question.pk]),
            action=_("Nachfrage beantworten"),
            due_on=answer_due_on(inquiry.asked_on),
            case_id=case.pk,
            who=full_name(case.person.given_name, case.person.family_name),
            number=case.number,
        )


def answered_inquiries(actor: Acting, today: date) -> Iterator[DueItem]:
    """A holder elsewhere has chosen to be found."""
    for inquiry in inquiries_told(actor):
        sought = identity_of_inquiry(inquiry)
        yield DueItem(
            kind="back",
            what=_("Antwort auf Ihre Nachfrage"),
            why=str(inquiry.get_purpose_display()),
            url=reverse("inquiries:asked", args=[inquiry.pk]),
            action=_("Antwort ansehen"),
            who=full_name(sought.given, sought.family),
        )


due_sources.register(due_questions, order=15)
due_sources.register(answered_inquiries, order=16)
