"""What can happen in this room, in the words of the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

CASE_OPENED = declare("case.opened", _("hat den Fall {number} eröffnet"))
CASE_CHANGED = declare("case.changed", _("hat Angaben zum Fall {number} geändert"))
CASE_CLOSED = declare("case.closed", _("hat den Fall {number} abgeschlossen: {ending}"))
CASES_EXPORTED = declare("case.exported", _("hat {count} Fälle als Tabelle mitgenommen: {columns}"))
CLOSING_UNDONE = declare("case.closing_undone", _("hat den Abschluss des Falls {number} zurückgenommen"))
CASE_REOPENED = declare("case.reopened", _("hat den Fall {number} wieder geöffnet"))
