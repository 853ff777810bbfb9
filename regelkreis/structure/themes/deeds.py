"""What themes write in the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

THEME_OPENED = declare("theme.opened", _("hat Thema {number} aufgenommen: {title}"))
THEME_MOVED = declare("theme.moved", _("hat Thema {number} bewegt: Schritt {stage}, Sprosse {rung}"))
THEME_FINISHED = declare("theme.finished", _("hat Thema {number} beendet"))
THEME_RENAMED = declare("theme.renamed", _("hat Thema {number} neu benannt: {title}"))
THEME_EFFECT_STATED = declare("theme.effect_stated", _("hat die Wirkung zu Thema {number} festgehalten"))
