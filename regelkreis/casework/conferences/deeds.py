"""What conferences write in the journal; what was said stays in the file."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

CONFERENCE_CONVENED = declare("conference.convened", _("hat einberufen: {kind} am {on}"))
CONFERENCE_CHANGED = declare("conference.changed", _("hat Angaben zur Konferenz am {on} geändert"))
CONFERENCE_POSTPONED = declare(
    "conference.postponed", _("hat die Konferenz vom {former} auf {on} verschoben")
)
CONFERENCE_CANCELLED = declare("conference.cancelled", _("hat die Konferenz am {on} abgesagt"))
CONFERENCE_HELD = declare("conference.held", _("hat das Ergebnis der Konferenz am {on} festgehalten"))
MODERATION_REQUESTED = declare(
    "conference.moderation_requested", _("hat {moderator} um die Moderation gebeten")
)
MODERATION_ANSWERED = declare(
    "conference.moderation_answered", _("hat auf die Bitte um Moderation geantwortet: {answer}")
)
PARTICIPANT_ADDED = declare("conference.participant_added", _("hat zur Konferenz hinzugefügt: {who}"))
PARTICIPANT_CHANGED = declare(
    "conference.participant_changed", _("hat die Teilnahme an der Konferenz geändert: {who}")
)
PARTICIPANT_REMOVED = declare(
    "conference.participant_removed", _("hat von der Liste der Konferenz genommen: {who}")
)
PARTICIPANT_INVITED = declare(
    "conference.participant_invited", _("hat zur Konferenz eingeladen: {who}, {way}")
)
AGREEMENT_MADE = declare(
    "conference.agreement_made", _("hat eine Vereinbarung der Konferenz am {on} eingetragen")
)
TEAM_MEETING_NOTED = declare("team.meeting_noted", _("hat einen Teamtermin eingetragen: {kind} am {on}"))
TEAM_MEETING_CHANGED = declare("team.meeting_changed", _("hat einen Teamtermin geändert: {kind} am {on}"))
TEAM_MEETING_REMOVED = declare("team.meeting_removed", _("hat einen Teamtermin gelöscht: {kind} am {on}"))
