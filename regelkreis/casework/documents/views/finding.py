"""Finding the document an address names, for who may see it."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.queries import documents_visible_to
from regelkreis.casework.documents.rules import may_still_be_restored
from regelkreis.network.organizations.requests import StaffRequest


def document_or_404(request: StaffRequest, pk: UUID) -> Document:
    """
    Return a document of an own case, a deleted one only while it can be restored.

    :raises Http404: it does not exist for the actor.
    """
    document = get_object_or_404(documents_visible_to(request.actor), pk=pk)
    gone = document.deleted_on
    if gone is not None and not may_still_be_restored(gone, request.today):
        raise Http404
    return document


def list_address(case: Case) -> str:
    """Return the address of a case's documents."""
    return reverse("documents:list", args=[case.pk])


def address(document: Document) -> str:
    """Return the address of a document's page."""
    return reverse("documents:document", args=[document.pk])
