"""A document as lists and pages show it: its state in glyph and word, its size in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from regelkreis.casework.documents.models import Document, EarlierEdition
from regelkreis.foundation.ui.components import Fact
from regelkreis.foundation.vault.models import StoredFile


@dataclass(frozen=True)
class DocumentRow:
    """A document and what stands beside its title."""

    document: Document
    size: str
    glyph: str = ""
    word: str = ""
    check: str = ""


def document_row(document: Document) -> DocumentRow:
    """Return the row of a document."""
    glyph, word = _state(document)
    check = str(document.file.get_check_result_display()) if document.file.is_unchecked else ""
    return DocumentRow(document, size_of(document.file), glyph, word, check)


def facts_of(document: Document) -> list[Fact]:
    """Return what is known of a document, as its page shows it."""
    known = [
        (_("Datum des Dokuments"), f"{document.dated_on:%d.%m.%Y}" if document.dated_on else ""),
        (_("abgelegt"), f"{document.added_on:%d.%m.%Y}, {document.added_by}"),
        (_("Fassung"), str(document.edition)),
        (_("Prüfung"), str(document.file.get_check_result_display())),
        (_("Bemerkung"), document.remark),
    ]
    return [Fact(label, value) for label, value in known if value]


def size_of(file: StoredFile) -> str:
    """Return format and size as people say it: „PDF, 1,2 MB“."""
    size = f"{file.size / 1_000_000:.1f} MB".replace(".", ",") if file.size >= 1_000_000 else _kilobytes(file)
    return f"{file.format.label}, {size}"


def edition_rows(editions: list[EarlierEdition]) -> list[tuple[EarlierEdition, str]]:
    """Return the earlier editions with format and size."""
    return [(edition, size_of(edition.file)) for edition in editions]


def _kilobytes(file: StoredFile) -> str:
    return f"{max(1, round(file.size / 1000))} kB"


def _state(document: Document) -> tuple[str, str]:
    if document.awaits_signature:
        return "waiting", _("Unterschrift fehlt")
    if document.paper and document.edition > 1:
        return "met", _("unterschrieben zurück")
    return "", ""
