"""What evaluation writes in the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

EFFECT_MEASURED = declare("effect.measured", _("hat die Wirkung von Beschluss {number} gemessen"))
