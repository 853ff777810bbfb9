"""What intake writes in the journal; nothing that names a person."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

SCREENING_COUNTED = declare("screening.counted", _("hat ein Screening-Gespräch gezählt"))
SCREENING_WITHDRAWN = declare("screening.withdrawn", _("hat ein gezähltes Gespräch zurückgenommen"))
SCREENING_NAME_ERASED = declare("screening.name_erased", _("hat einen am Schalter notierten Namen gelöscht"))
CONSULTATION_COUNTED = declare("consultation.counted", _("hat eine Kurzberatung gezählt"))
CONSULTATION_DESCRIBED = declare("consultation.described", _("hat Angaben zu einer Kurzberatung geändert"))
CONSULTATION_WITHDRAWN = declare("consultation.withdrawn", _("hat eine Kurzberatung zurückgenommen"))
TAKEOVER_BEGUN = declare("takeover.begun", _("hat einen Härtefall befristet übernommen: {number}"))
TAKEOVER_EXTENDED = declare("takeover.extended", _("hat eine befristete Übernahme verlängert: {number}"))
TAKEOVER_ENDED = declare("takeover.ended", _("hat eine befristete Übernahme beendet: {number}"))
MOVE_NOTED = declare("move.noted", _("hat einen Ortswechsel eingetragen: {number}"))
MOVE_SETTLED = declare("move.settled", _("hat die Arbeit nach einem Ortswechsel erledigt: {number}"))
SPECIAL_FACT_RECORDED = declare(
    "special.recorded", _("hat eine besondere Angabe mit Einwilligung eingetragen")
)
SPECIAL_FACT_WITHDRAWN = declare("special.withdrawn", _("hat eine besondere Angabe nach Widerruf gelöscht"))
NOTIFICATION_RECEIVED = declare("notification.received", _("hat eine Meldung von {notifier} eingetragen"))
NOTIFICATION_TOLD = declare("notification.told", _("hat {notifier} die Antwort auf eine Meldung mitgeteilt"))
NOTIFICATION_ANSWERED = declare("notification.answered", _("hat eine Meldung beantwortet: {answer}"))
