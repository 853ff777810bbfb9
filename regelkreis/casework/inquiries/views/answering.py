"""The holder of a file answers."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.inquiries.forms import AnswerForm
from regelkreis.casework.inquiries.models import Question
from regelkreis.casework.inquiries.operations import answer_question
from regelkreis.casework.inquiries.permissions import may_answer
from regelkreis.casework.inquiries.queries import identity_of_inquiry, question_or_404
from regelkreis.casework.people.identity import identity_of
from regelkreis.casework.people.queries import Similar
from regelkreis.casework.people.reasons import reasons_in_words
from regelkreis.casework.people.rules import full_name
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Conflict, Refusal
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.methods.names import compare
from regelkreis.network.organizations.requests import StaffRequest, staff


def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who asks for which of one's own files, and why; take the answer."""
    request = staff(request)
    question = question_or_404(request.actor, pk)
    form = AnswerForm(request.POST or None, initial={"version": question.version})
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _answered(request, question, form))
            )
        except Refusal as refusal:
            question = question_or_404(request.actor, pk)
            plain = Conflict() if isinstance(refusal, Conflict) else refusal
            refused(form, plain, version=question.version)
    note_reading(actor=request.actor, subject=question.case)
    return render_form(request, "inquiries/question.html", form, _context(request, question))


def _context(request: StaffRequest, question: Question) -> dict[str, object]:
    sought, known = identity_of_inquiry(question.inquiry), identity_of(question.case.person)
    similar = Similar(question.case.person_id, known, compare(sought, known))
    is_named = bool(sought.given or sought.family)
    return {
        "question": question,
        "name": full_name(sought.given, sought.family),
        "born": sought.born,
        "reasons": reasons_in_words(similar, sought) if is_named else [],
        "may_answer": bool(may_answer(request.actor, question)),
    }


def _answered(request: StaffRequest, question: Question, form: AnswerForm) -> str:
    given = form.cleaned_data
    answer_question(
        question=question,
        expected=given["version"],
        answer=given["answer"],
        word=given["word"],
        actor=request.actor,
        today=request.today,
    )
    messages.success(request, _("Die Nachfrage ist beantwortet."))
    return reverse("cases:file", args=[question.case_id])
