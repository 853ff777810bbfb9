"""What can happen in this room, in the words of the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

BASIS_RECORDED = declare("basis.recorded", _("hat die Grundlage der Speicherung eingetragen: {kind}"))
BASIS_WITHDRAWN = declare("basis.withdrawn", _("hat den Widerruf der Grundlage eingetragen: {kind}"))
RELEASE_GIVEN = declare("release.given", _("hat eine Freigabe für {recipient} eingetragen"))
RELEASE_EXTENDED = declare("release.extended", _("hat die Freigabe für {recipient} erweitert"))
RELEASE_REFUSED = declare("release.refused", _("hat eingetragen: keine Freigabe für {recipient}"))
RELEASE_WITHDRAWN = declare(
    "release.withdrawn", _("hat den Widerruf der Freigabe für {recipient} eingetragen")
)
