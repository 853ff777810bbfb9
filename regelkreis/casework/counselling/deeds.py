"""What can happen in this room, in the words of the journal; who counsels stays in the file."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

COUNSELLING_NOTED = declare("counselling.noted", _("hat eingetragen, wer noch berät: {programme}"))
COUNSELLING_SETTLED = declare("counselling.settled", _("hat mit {programme} geklärt: {settlement}"))
COUNSELLING_ENDED = declare("counselling.ended", _("hat eingetragen: {programme} berät nicht mehr"))
