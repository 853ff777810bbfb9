"""What can happen in this room, in the words of the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

APPOINTMENT_AGREED = declare("appointment.agreed", _("hat einen Termin am {on} vereinbart"))
APPOINTMENT_CHANGED = declare("appointment.changed", _("hat den Termin am {on} geändert"))
APPOINTMENT_MOVED = declare("appointment.moved", _("hat den Termin vom {on} auf den {to} verlegt"))
APPOINTMENT_SETTLED = declare("appointment.settled", _("hat zum Termin am {on} vermerkt: {state}"))
APPOINTMENT_REOPENED = declare("appointment.reopened", _("hat den Vermerk zum Termin am {on} zurückgenommen"))
CALENDAR_LINK_MADE = declare("calendar.link_made", _("hat einen neuen Kalenderlink erzeugt"))
CALENDAR_LINK_CHANGED = declare("calendar.link_changed", _("hat geändert, was der Kalenderlink zeigt"))
CALENDAR_LINK_REVOKED = declare("calendar.link_revoked", _("hat den Kalenderlink abgeschaltet"))
