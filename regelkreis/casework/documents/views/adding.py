"""Putting files into a case, and signed papers back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.documents.forms import AddForm, SignedForm
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import add_documents, sign_back
from regelkreis.casework.documents.permissions import may_file
from regelkreis.casework.documents.queries import awaiting_signature
from regelkreis.casework.documents.views.finding import address, list_address
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.foundation.vault.examining import Examined, examine
from regelkreis.network.organizations.requests import StaffRequest


def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put one file or several into a case; papers that are out to be signed are offered above."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_file(request.actor, case))
    if url := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(url)
    form = AddForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            # Examined before the transaction: a scanner takes its time, and nobody shall wait for it.
            files = [examine(upload) for upload in form.uploads]
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _added(request, case, files, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    awaited = list(awaiting_signature(case))
    return render_form(request, "documents/add.html", form, {"case": case, "awaited": awaited})


def _added(request: StaffRequest, case: Case, files: list[Examined], form: AddForm) -> str:
    given = form.cleaned_data
    added = add_documents(
        case=case,
        files=files,
        kind=given["kind"],
        title=given["title"],
        dated_on=given["dated_on"],
        remark=given["remark"],
        actor=request.actor,
        today=request.today,
    )
    said = ngettext("Ein Dokument ist abgelegt.", "%(count)s Dokumente sind abgelegt.", len(added))
    messages.success(request, said % {"count": len(added)})
    return list_address(case)


def signed(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a signed paper back into the case."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_file(request.actor, case))
    if url := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(url)
    form = SignedForm(
        request.POST or None,
        request.FILES or None,
        awaited=awaiting_signature(case),
        initial={"paper": request.GET.get("papier")},
    )
    if form.is_valid():
        try:
            file = examine(form.uploads[0])
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _signed(request, file, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "documents/signed.html", form, {"case": case})


def _signed(request: StaffRequest, file: Examined, form: SignedForm) -> str:
    paper: Document = form.cleaned_data["paper"]
    sign_back(document=paper, expected=paper.version, file=file, actor=request.actor, today=request.today)
    _say_what_follows(request, paper)
    return address(paper)


# What a signature is for is written down in the room of consents: the paper is its proof.
FOLLOWING = {
    "secrecy": ("consent:release_add", gettext_lazy("Freigabe eintragen")),
    "consent": ("consent:basis_add", gettext_lazy("Einwilligung eintragen")),
}


def _say_what_follows(request: StaffRequest, paper: Document) -> None:
    sentence = _("Das unterschriebene Papier liegt in der Akte.")
    following = FOLLOWING.get(paper.paper)
    if following is None:
        messages.success(request, sentence)
        return
    name, label = following
    url = reverse(name, args=[paper.case.person_id])
    messages.success(request, format_html('{} <a href="{}">{}</a>', sentence, url, label))
