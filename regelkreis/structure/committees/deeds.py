"""What the bodies write in the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

SESSION_PLANNED = declare("session.planned", _("hat eine Sitzung am {on} angelegt: {body}"))
AGENDA_SET = declare("session.agenda_set", _("hat die Tagesordnung geändert"))
PROPOSAL_MADE = declare("proposal.made", _("hat Vorschlag {number} eingebracht"))
PROPOSAL_WITHDRAWN = declare("proposal.withdrawn", _("hat Vorschlag {number} zurückgenommen"))
PROPOSAL_ANSWERED = declare("proposal.answered", _("hat das Ergebnis zu Vorschlag {number} eingetragen"))
DECISION_TAKEN = declare("decision.taken", _("hat Beschluss {number} festgehalten"))
