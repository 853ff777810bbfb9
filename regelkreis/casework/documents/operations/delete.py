"""A document is deleted, restored for a while, then gone with its files."""

from datetime import date

from django.db import transaction

from regelkreis.casework.cases.events import forget_events, note_event
from regelkreis.casework.documents.deeds import DOCUMENT_DELETED, DOCUMENT_PURGED, DOCUMENT_RESTORED
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.permissions import may_edit, may_restore
from regelkreis.casework.documents.queries import beyond_restoring, earlier_editions
from regelkreis.foundation.journal.operations import Program, record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.foundation.vault.operations import let_go
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def delete_document(*, document: Document, actor: Acting, today: date) -> Document:
    """
    Take a document out of the case; it can be restored for two weeks, then it is gone.

    :raises NotAllowed: the actor does not work on the case, or it is deleted already.
    """
    require(may_edit(actor, document))
    document.change(expected=document.version, deleted_on=today)
    forget_events(document.pk)
    record(
        DOCUMENT_DELETED, actor=actor, subject=document.case, document=str(document.pk), title=document.title
    )
    return document


@transaction.atomic
def restore_document(*, document: Document, actor: Acting, today: date) -> Document:
    """
    Take a document back into the case.

    :raises NotAllowed: it is not deleted, the two weeks are over, or the actor does not work on the case.
    """
    require(may_restore(actor, document, today))
    document.change(expected=document.version, deleted_on=None)
    activity = "document.issued" if document.paper else "document.added"
    note_event(document.case, activity, on=document.added_on, subject_id=document.pk)
    record(
        DOCUMENT_RESTORED, actor=actor, subject=document.case, document=str(document.pk), title=document.title
    )
    return document


def purge_deleted(*, today: date) -> int:
    """Delete for good, with all editions and bytes, what can no longer be restored; returns how many."""
    found = list(beyond_restoring(today))
    for document in found:
        _purge(document)
    return len(found)


@transaction.atomic
def _purge(document: Document) -> None:
    files = [document.file, *(one.file for one in earlier_editions(document))]
    case, key = document.case, str(document.pk)
    document.delete()
    for file in files:
        let_go(stored=file)
    record(DOCUMENT_PURGED, actor=Program("Dokumente", case.site), subject=case, document=key)
