"""Who prepares the bodies, and who reads what they decided."""

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def may_prepare_bodies(actor: Acting) -> Verdict:
    """Coordination prepares sessions and records what was decided (`access.md`)."""
    if actor.has_role(Role.COORDINATOR, Role.SYSTEM):
        return ALLOWED
    return denied(_("Sitzungen bereitet die Koordination vor."))


def may_read_decisions(actor: Acting) -> Verdict:
    """Decisions are read by coordination, case management and team leads (`access.md`)."""
    if actor.has_role(Role.COORDINATOR, Role.CASE_MANAGER, Role.TEAM_LEAD, Role.SYSTEM):
        return ALLOWED
    return denied(_("Beschlüsse lesen Koordination, Case Management und Teamleitung."))
