"""What planning writes in the journal; words of the person stay in the file."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

ASSESSMENT_DONE = declare("assessment.done", _("hat {domains} Lebensbereiche eingeschätzt"))
ASSESSMENT_REPEATED = declare("assessment.repeated", _("hat {domains} Lebensbereiche erneut eingeschätzt"))
GOAL_AGREED = declare("goal.agreed", _("hat ein Ziel vereinbart"))
GOAL_CHANGED = declare("goal.changed", _("hat ein Ziel geändert"))
GOAL_ENDED = declare("goal.ended", _("hat ein Ziel beendet"))
GOAL_RUNS_ON = declare("goal.runs_on", _("hat das Ende eines Ziels zurückgenommen"))
GOAL_WAIVED = declare("goal.waived", _("hat vermerkt, warum zu „{domain}“ noch kein Ziel vereinbart ist"))
LANGUAGE_NOTED = declare("language.noted", _("hat das Sprachniveau {level} eingetragen"))
SUPPORT_CHANGED = declare("support.changed", _("hat die Unterstützungsthemen geändert: {count} genannt"))
STEP_ADDED = declare("step.added", _("hat einen Schritt ergänzt"))
STEP_DONE = declare("step.done", _("hat einen Schritt als erledigt vermerkt"))
STEP_REOPENED = declare("step.reopened", _("hat einen Schritt wieder geöffnet"))
