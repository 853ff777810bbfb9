"""Who notes findings, and who puts them together."""

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role
from regelkreis.structure.findings.models import Finding


def may_note_findings(actor: Acting, case: Case) -> Verdict:
    """Whoever works on a case says what it showed about the system."""
    return may_work_on(actor, case)


def may_withdraw(actor: Acting, finding: Finding) -> Verdict:
    """A finding noted by mistake is taken back by whoever works on the case, until it is in a theme."""
    if finding.theme_id is not None:
        return denied(_("Die Beobachtung gehört schon zu einem Thema. Die Koordination nimmt sie heraus."))
    return may_work_on(actor, finding.case)


def may_group_findings(actor: Acting) -> Verdict:
    """Coordination puts findings together, without seeing whose they are (`access.md`)."""
    if actor.has_role(Role.COORDINATOR, Role.SYSTEM):
        return ALLOWED
    return denied(_("Beobachtungen ordnet die Koordination zu."))
