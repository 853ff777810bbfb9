"""Who may carry themes, and who may read them."""

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def may_read_themes(actor: Acting) -> Verdict:
    """Coordination and case management read themes (`access.md`)."""
    if actor.has_role(Role.COORDINATOR, Role.CASE_MANAGER, Role.SYSTEM):
        return ALLOWED
    return denied(_("Themen lesen die Koordination und das Case Management."))


def may_carry_themes(actor: Acting) -> Verdict:
    """Coordination opens, moves and renames themes; the system does so when a story is loaded."""
    if actor.has_role(Role.COORDINATOR, Role.SYSTEM):
        return ALLOWED
    return denied(_("Themen nimmt die Koordination auf und bewegt sie weiter."))
