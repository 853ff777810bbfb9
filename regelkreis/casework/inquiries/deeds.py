"""What inquiries write in the journal; nothing that names a person or says whether there is a file."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

INQUIRY_MADE = declare("inquiry.made", _("hat nachgefragt, ob jemand schon begleitet wird: {purpose}"))
INQUIRY_SETTLED = declare("inquiry.settled", _("hat eine Nachfrage erledigt"))
INQUIRY_ANSWERED = declare("inquiry.answered", _("hat eine Nachfrage von {post} beantwortet: {answer}"))
