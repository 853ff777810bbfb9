"""What referrals write in the journal; the concern stays in the file."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

REFERRAL_SENT = declare("referral.sent", _("hat an {recipient} verwiesen"))
REFERRAL_ANSWERED = declare("referral.answered", _("hat die Antwort von {recipient} vermerkt: {answer}"))
REFERRAL_REMINDED = declare("referral.reminded", _("hat bei {recipient} nachgefasst"))
REFERRAL_REPLIED = declare("referral.replied", _("hat die Rückfrage von {recipient} beantwortet"))
REFERRAL_STARTED = declare("referral.started", _("hat den Beginn bei {recipient} vermerkt"))
REFERRAL_ENDED = declare("referral.ended", _("hat den Verweis an {recipient} beendet: {ending}"))
