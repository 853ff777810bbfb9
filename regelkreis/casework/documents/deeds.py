"""What documents write in the journal: what they are called, which can be erased, never what they say."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

DOCUMENT_ADDED = declare("document.added", _("hat „{title}“ abgelegt"))
DOCUMENT_CHANGED = declare("document.changed", _("hat die Angaben zu „{title}“ geändert"))
DOCUMENT_REPLACED = declare("document.replaced", _("hat „{title}“ ersetzt, jetzt Fassung {edition}"))
DOCUMENT_SIGNED = declare("document.signed", _("hat „{title}“ unterschrieben zurückgelegt"))
DOCUMENT_DELETED = declare("document.deleted", _("hat „{title}“ gelöscht"))
DOCUMENT_RESTORED = declare("document.restored", _("hat „{title}“ wiederhergestellt"))
DOCUMENT_PURGED = declare("document.purged", _("hat ein gelöschtes Dokument endgültig entfernt"))
PAPER_ISSUED = declare("document.issued", _("hat „{title}“ erstellt"))
SUMMARY_ISSUED = declare(
    "document.summary_issued", _("hat für {recipient} eine Zusammenfassung erstellt mit: {told}")
)
