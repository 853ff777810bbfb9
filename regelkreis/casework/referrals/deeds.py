"""What referrals write in the journal; the concern stays in the file."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

REFERRAL_SENT = declare("referral.sent", _("hat an {recipient} verwiesen"))
REFERRAL_ANSWERED = declare("referral.answered", _("hat die Antwort von {recipient} vermerkt: {answer}"))
