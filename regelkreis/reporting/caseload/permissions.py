"""Who may see how much work there is where."""

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def may_read_caseload(actor: Acting) -> Verdict:
    """Coordination reads the caseload of all posts, a team lead that of the own employer (`access.md`)."""
    if actor.has_role(Role.COORDINATOR, Role.SYSTEM):
        return ALLOWED
    if actor.has_role(Role.TEAM_LEAD):
        if actor.organization_id is not None:
            return ALLOWED
        return denied(
            _("Ihrer Rolle ist keine Einrichtung zugeordnet. Das trägt die Verwaltung Ihres Standorts ein.")
        )
    return denied(_("Die Auslastung lesen die Teamleitung und die Koordination."))
