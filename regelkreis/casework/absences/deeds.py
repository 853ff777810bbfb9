"""What absences write in the journal; notes about cases stay in the handover."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

ABSENCE_REPORTED = declare(
    "absence.reported",
    _("hat eine Abwesenheit von {person} eingetragen ({post}, {period}), Vertretung: {substitute}"),
    administrative=True,
)
ABSENCE_ENDED = declare(
    "absence.ended", _("hat die Abwesenheit von {person} beendet ({post})"), administrative=True
)
HANDOVER_WRITTEN = declare("absence.handover_written", _("hat die Übergabe an die Vertretung geschrieben"))
HANDOVER_TAKEN = declare("absence.handover_taken", _("hat die Übergabe gelesen"))
HANDOVER_PRINTED = declare("absence.handover_printed", _("hat die Übergabe mit {count} Fällen gedruckt"))
