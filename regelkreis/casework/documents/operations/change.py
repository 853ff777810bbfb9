"""What is said about a document is put right; its file is replaced, or comes back signed."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.documents.deeds import DOCUMENT_CHANGED, DOCUMENT_REPLACED, DOCUMENT_SIGNED
from regelkreis.casework.documents.models import Document, EarlierEdition
from regelkreis.casework.documents.permissions import may_edit
from regelkreis.casework.documents.rules import faults_of_facts
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, Refusal, require
from regelkreis.foundation.vault.examining import Examined
from regelkreis.foundation.vault.operations import keep
from regelkreis.network.organizations.actors import Acting


class NothingAwaited(Refusal):
    """No signature is awaited: it came back before, or is no longer expected."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Für dieses Papier wird keine Unterschrift mehr erwartet. Eine neue Fassung legen Sie unter"
                " „Ersetzen“ ab."
            )
        )


@transaction.atomic
def change_document(
    *,
    document: Document,
    expected: int,
    title: str,
    kind: str,
    actor: Acting,
    today: date,
    dated_on: date | None = None,
    remark: str = "",
    awaits_signature: bool = False,
) -> Document:
    """
    Put right what is said about a document; its file stays.

    :raises NotAllowed: the actor does not work on the case, or the document is deleted.
    :raises Invalid: no title, an unknown kind, a day in the future.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_edit(actor, document))
    faults = faults_of_facts(title=title, dated_on=dated_on, today=today)
    if kind not in Document.Kind.values:
        faults["kind"] = _("Diese Art gibt es nicht.")
    if faults:
        raise Invalid(faults)
    document.change(
        expected=expected,
        title=title.strip(),
        kind=kind,
        dated_on=dated_on,
        remark=remark.strip(),
        # A signature that came back is not awaited again.
        awaits_signature=awaits_signature and document.awaits_signature,
    )
    record(
        DOCUMENT_CHANGED, actor=actor, subject=document.case, document=str(document.pk), title=document.title
    )
    return document


@transaction.atomic
def replace_file(
    *, document: Document, expected: int, file: Examined, actor: Acting, today: date
) -> Document:
    """
    Put a newer file in the place of the present one, which is kept as an earlier edition.

    :raises NotAllowed: the actor does not work on the case, or the document is deleted.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_edit(actor, document))
    _renew(document, expected, file, actor, today)
    record(
        DOCUMENT_REPLACED,
        actor=actor,
        subject=document.case,
        document=str(document.pk),
        title=document.title,
        edition=document.edition,
    )
    return document


@transaction.atomic
def sign_back(*, document: Document, expected: int, file: Examined, actor: Acting, today: date) -> Document:
    """
    Put a signed paper back into the case; the unsigned one is kept as an earlier edition.

    :raises NotAllowed: the actor does not work on the case, or the document is deleted.
    :raises NothingAwaited: no signature is awaited.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_edit(actor, document))
    if not document.awaits_signature:
        raise NothingAwaited
    _renew(document, expected, file, actor, today, awaits_signature=False, dated_on=today)
    note_event(
        document.case,
        "document.signed",
        on=today,
        organization=document.recipient,
        subject_id=document.pk,
    )
    record(
        DOCUMENT_SIGNED, actor=actor, subject=document.case, document=str(document.pk), title=document.title
    )
    return document


def _renew(
    document: Document, expected: int, file: Examined, actor: Acting, today: date, **more: object
) -> None:
    earlier = EarlierEdition(
        site=document.site,
        document=document,
        edition=document.edition,
        file_id=document.file_id,
        added_on=document.added_on,
        added_by=document.added_by,
    )
    document.change(
        expected=expected,
        file=keep(examined=file, site=document.site),
        edition=document.edition + 1,
        added_on=today,
        added_by=actor.name,
        **more,
    )
    earlier.save(force_insert=True)
