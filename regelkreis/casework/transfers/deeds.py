"""What transfers write in the journal; reasons stay in the file."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

TRANSFER_OFFERED = declare("transfer.offered", _("hat den Fall {number} an {post} angeboten"))
TRANSFER_ACCEPTED = declare(
    "transfer.accepted", _("hat den Fall {number} von {former} für {post} übernommen")
)
TRANSFER_DECLINED = declare("transfer.declined", _("hat die Übernahme des Falls für {post} abgelehnt"))
TRANSFER_WITHDRAWN = declare("transfer.withdrawn", _("hat das Angebot an {post} zurückgezogen"))
READING_ENDED = declare("transfer.reading_ended", _("hat das Mitlesen durch {person} beendet"))
