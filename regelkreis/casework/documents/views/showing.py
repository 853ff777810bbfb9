"""The documents of a case, one of them, and its file."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.documents.forms import DocumentFilter
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.permissions import may_edit, may_file, may_restore
from regelkreis.casework.documents.queries import (
    deleted_documents,
    documents_of,
    earlier_editions,
    narrowed,
)
from regelkreis.casework.documents.rows import document_row, edition_rows, facts_of
from regelkreis.casework.documents.rules import file_name, last_day_to_restore
from regelkreis.casework.documents.views.finding import document_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.foundation.vault.models import StoredFile
from regelkreis.foundation.vault.operations import content_of
from regelkreis.network.organizations.requests import StaffRequest

COLUMNS = (
    Column(gettext_lazy("Dokument"), sort="titel"),
    Column(gettext_lazy("Art"), sort="art"),
    Column(gettext_lazy("Datum"), sort="datum"),
    Column(gettext_lazy("Stand")),
    Column(gettext_lazy("abgelegt"), sort="abgelegt"),
)
ORDERINGS = {
    "titel": ("title", "pk"),
    "art": ("kind", "title", "pk"),
    "datum": ("dated_on", "added_on", "pk"),
    "abgelegt": ("added_on", "created_at", "pk"),
}


def index(request: HttpRequest, pk: UUID) -> HttpResponse:
    """List the documents of a case; what was deleted and can be restored stands below."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    form = DocumentFilter(request.GET or None)
    found = narrowed(documents_of(case), **form.asked())
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="-abgelegt")
    note_reading(actor=request.actor, subject=case)
    context = {
        "case": case,
        "form": form,
        "page": page,
        "rows": [document_row(one) for one in page.rows],
        "deleted": [
            (one, last_day_to_restore(one.deleted_on))
            for one in deleted_documents(case, request.today)
            if one.deleted_on
        ],
        "may_file": bool(may_file(request.actor, case)),
    }
    return render(request, "documents/list.html", context)


def document(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what is known of a document, and its earlier editions."""
    request = case_worker(request)
    found = document_or_404(request, pk)
    note_reading(actor=request.actor, subject=found.case)
    context = {
        "document": found,
        "case": found.case,
        "row": document_row(found),
        "facts": facts_of(found),
        "editions": edition_rows(list(earlier_editions(found))),
        "may_edit": bool(may_edit(request.actor, found)),
        "may_restore": bool(may_restore(request.actor, found, request.today)),
    }
    return render(request, "documents/document.html", context)


def download(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Hand out the file of a document; that it was opened is noted."""
    request = case_worker(request)
    found = document_or_404(request, pk)
    return _handed_out(request, found, found.file, found.title)


def earlier(request: HttpRequest, pk: UUID, edition: int) -> HttpResponse:
    """Hand out an earlier edition of a document."""
    request = case_worker(request)
    found = document_or_404(request, pk)
    wanted = get_object_or_404(earlier_editions(found), edition=edition)
    title = _("%(title)s, Fassung %(edition)s") % {"title": found.title, "edition": edition}
    return _handed_out(request, found, wanted.file, title)


def _handed_out(request: StaffRequest, found: Document, file: StoredFile, title: str) -> HttpResponse:
    """Answer with the bytes, never to be shown inside a page and never to be kept by a browser."""
    data = content_of(file)
    note_reading(actor=request.actor, subject=found.case, purpose=_("Dokument geöffnet"))
    answer = HttpResponse(data, content_type=file.format.media_type)
    answer["Content-Disposition"] = (
        content_disposition_header(True, file_name(title, file.format.ending)) or "attachment"
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
