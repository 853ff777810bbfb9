"""Who may have an effect measured."""

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def may_measure(actor: Acting) -> Verdict:
    """Coordination has an effect measured, or the system does when the day to look has come."""
    if actor.has_role(Role.COORDINATOR, Role.SYSTEM):
        return ALLOWED
    return denied(_("Die Wirkung eines Beschlusses lässt die Koordination messen."))
