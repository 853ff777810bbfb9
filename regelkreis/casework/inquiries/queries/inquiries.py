"""The inquiries one has made, and the questions one is asked."""

from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404

from regelkreis.casework.cases.slots import of_case
from regelkreis.casework.inquiries.models import Inquiry, Question
from regelkreis.casework.people.identity import identity_of
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.methods.names import Identity
from regelkreis.network.organizations.actors import Acting

_TOLD = Count(
    "questions", filter=Q(questions__answer__in=(Question.Answer.CONTACT, Question.Answer.TRANSFER))
)


def inquiries_visible_to(actor: Acting) -> QuerySet[Inquiry]:
    """Return the inquiries for own posts, the newest first, each with the number of answers it was told."""
    found: QuerySet[Inquiry] = (
        Inquiry.objects.visible_to(actor)
        .select_related("post", "case__person")
        .annotate(told=_TOLD)
        .order_by("-asked_on", "-created_at", "pk")
    )
    return found


@prepared
def inquiries_told(actor: Acting) -> QuerySet[Inquiry]:
    """Return the inquiries that were answered in a way that tells something, and are not settled."""
    told = Question.objects.of_site(actor.site).told().values("inquiry")
    return inquiries_visible_to(actor).filter(settled_on=None, pk__in=told)


def inquiry_or_404(actor: Acting, pk: UUID) -> Inquiry:
    """
    Return one inquiry of the actor's posts.

    :raises Http404: it does not exist for the actor.
    """
    found: Inquiry = get_object_or_404(inquiries_visible_to(actor), pk=pk)
    return found


def told_answers(inquiry: Inquiry) -> QuerySet[Question]:
    """Return the answers that the asker sees; that somebody was asked in vain is not among them."""
    found: QuerySet[Question] = inquiry.questions.told().select_related("case__post").order_by("answered_on")
    return found


def question_or_404(actor: Acting, pk: UUID) -> Question:
    """
    Return one question about a file of the actor's posts.

    :raises Http404: it does not exist for the actor.
    """
    found: Question = get_object_or_404(
        Question.objects.visible_to(actor).select_related(
            "case__person", "case__post", "inquiry__post", "inquiry__case__person"
        ),
        pk=pk,
    )
    return found


@prepared
def questions_due(actor: Acting) -> QuerySet[Question]:
    """Return the questions about own files that wait for an answer."""
    found: QuerySet[Question] = (
        Question.objects.visible_to(actor)
        .filter(answered_on=None)
        .select_related("case__person", "inquiry__post")
        .only("inquiry__asked_on", "inquiry__purpose", "inquiry__post__label", "case", *of_case("case"))
        .order_by("created_at", "pk")
    )
    return found


def identity_of_inquiry(inquiry: Inquiry) -> Identity:
    """Return who was asked for: from the file that was opened, or as it was typed."""
    if inquiry.case is not None:
        return identity_of(inquiry.case.person)
    return Identity(inquiry.given_name, inquiry.family_name, inquiry.birth_date)
