"""The holder of a file answers whoever asks for the person."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.inquiries.deeds import INQUIRY_ANSWERED
from regelkreis.casework.inquiries.models import Question
from regelkreis.casework.inquiries.permissions import may_answer
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def answer_question(
    *, question: Question, expected: int, answer: str, actor: Acting, today: date, word: str = ""
) -> Question:
    """
    Answer an inquiry: the asker is told by whom, unless the person is not to be found.

    :raises NotAllowed: the file is somebody else's, or the question has its answer.
    :raises Invalid: no such answer, or a message with the answer that tells nothing.
    :raises Conflict: somebody else has answered since version `expected`.
    """
    require(may_answer(actor, question))
    if answer not in Question.Answer.values:
        raise Invalid({"answer": _("Bitte wählen, was Sie antworten.")})
    if answer == Question.Answer.NOT_KNOWN and word.strip():
        raise Invalid(
            {"word": _("Bei dieser Antwort erfährt die fragende Stelle nichts. Bitte die Nachricht leeren.")}
        )
    question.change(
        expected=expected,
        answer=answer,
        word=word.strip(),
        answered_on=today,
        answered_by_name=actor.name,
    )
    label = str(question.get_answer_display())
    record(
        INQUIRY_ANSWERED, actor=actor, subject=question.case, post=question.inquiry.post.label, answer=label
    )
    return question
