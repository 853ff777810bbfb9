"""What can be done with a document: put right, replaced, deleted, restored."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.documents.forms import ChangeForm, ReplaceForm
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import (
    change_document,
    delete_document,
    replace_file,
    restore_document,
)
from regelkreis.casework.documents.permissions import may_edit, may_restore
from regelkreis.casework.documents.views.finding import address, document_or_404, list_address
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.foundation.vault.examining import Examined, examine
from regelkreis.network.organizations.requests import StaffRequest


def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put right what is said about a document; the second of two editors is shown the difference."""
    request = case_worker(request)
    document = document_or_404(request, pk)
    require(may_edit(request.actor, document))
    form = ChangeForm(request.POST or None, document=document)
    if form.is_valid():
        try:
            change_document(
                document=document,
                expected=form.cleaned_data["version"],
                actor=request.actor,
                today=request.today,
                **form.facts(),
            )
            return redirect(address(document))
        except Refusal as refusal:
            document = document_or_404(request, pk)
            refused(form, refusal, version=document.version)
    note_reading(actor=request.actor, subject=document.case)
    return render_form(request, "documents/change.html", form, {"document": document, "case": document.case})


def replace(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a newer file in the place of the present one."""
    request = case_worker(request)
    document = document_or_404(request, pk)
    require(may_edit(request.actor, document))
    if url := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(url)
    form = ReplaceForm(request.POST or None, request.FILES or None, initial={"version": document.version})
    if form.is_valid():
        try:
            file = examine(form.uploads[0])
            token = form.cleaned_data["token"]
            url = once(
                token=token, user_id=request.user.pk, deed=lambda: _replaced(request, document, file, form)
            )
            return redirect(url)
        except Refusal as refusal:
            document = document_or_404(request, pk)
            refused(form, refusal, version=document.version)
    note_reading(actor=request.actor, subject=document.case)
    return render_form(request, "documents/replace.html", form, {"document": document, "case": document.case})


def _replaced(request: StaffRequest, document: Document, file: Examined, form: ReplaceForm) -> str:
    replace_file(
        document=document,
        expected=form.cleaned_data["version"],
        file=file,
        actor=request.actor,
        today=request.today,
    )
    messages.success(request, _("Die neue Fassung ist abgelegt; die alte bleibt erhalten."))
    return address(document)


def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Delete a document, after the page has said what that means."""
    request = case_worker(request)
    document = document_or_404(request, pk)
    require(may_edit(request.actor, document))
    form = KernForm(request.POST or None)
    if form.is_valid():
        delete_document(document=document, actor=request.actor, today=request.today)
        undo = reverse("documents:restore", args=[document.pk])
        sentence = _("Das Dokument ist gelöscht.")
        messages.success(
            request, format_html('{} <a href="{}">{}</a>', sentence, undo, _("Wiederherstellen"))
        )
        return redirect(list_address(document.case))
    words = {
        "headline": _("„%(title)s“ löschen") % {"title": document.title},
        "consequence": _(
            "Das Dokument verschwindet mit allen Fassungen aus der Akte. Zwei Wochen lang lässt es sich"
            " wiederherstellen, danach ist es endgültig weg."
        ),
        "button": _("Dokument löschen"),
    }
    return _confirm(request, form, document, words, address(document))


def restore(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a deleted document back into the case."""
    request = case_worker(request)
    document = document_or_404(request, pk)
    require(may_restore(request.actor, document, request.today))
    form = KernForm(request.POST or None)
    if form.is_valid():
        restore_document(document=document, actor=request.actor, today=request.today)
        messages.success(request, _("Das Dokument ist wieder da."))
        return redirect(address(document))
    words = {
        "headline": _("„%(title)s“ wiederherstellen") % {"title": document.title},
        "consequence": _("Das Dokument kommt mit allen Fassungen zurück in die Akte."),
        "button": _("Dokument wiederherstellen"),
    }
    return _confirm(request, form, document, words, list_address(document.case))


def _confirm(
    request: StaffRequest, form: KernForm, document: Document, words: dict[str, str], cancel: str
) -> HttpResponse:
    note_reading(actor=request.actor, subject=document.case)
    return render_form(request, "ui/confirm.html", form, {**words, "cancel_url": cancel})
