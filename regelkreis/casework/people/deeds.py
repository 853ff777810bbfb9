"""What can happen in this room, in the words of the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

PERSON_REGISTERED = declare("person.registered", _("hat die Person aufgenommen"))
PERSON_CORRECTED = declare("person.corrected", _("hat Angaben zur Person geändert"))
HOUSEHOLD_JOINED = declare("household.joined", _("hat die Person in einen Haushalt eingetragen"))
HOUSEHOLD_LEFT = declare("household.left", _("hat die Zugehörigkeit zu einem Haushalt beendet"))
