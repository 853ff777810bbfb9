"""What findings write in the journal: grouping names the theme, never the case behind a finding."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

FINDING_NOTED = declare("finding.noted", _("hat eine Beobachtung notiert"))
FINDING_WITHDRAWN = declare("finding.withdrawn", _("hat eine Beobachtung zurückgenommen"))
FINDINGS_GROUPED = declare("finding.grouped", _("hat Beobachtungen zugeordnet: {count}"))
FINDING_TAKEN_OUT = declare("finding.taken_out", _("hat eine Beobachtung aus einem Thema genommen"))
