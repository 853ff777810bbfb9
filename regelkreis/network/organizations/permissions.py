"""Who may administer a site: its profile, its accounts and who holds which post (`access.md`)."""

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.roles import Role


def may_administer(actor: Acting) -> Verdict:
    """Site administrators give and end memberships and posts; the system does so at set-up."""
    if actor.has_role(Role.SITE_ADMIN, Role.SYSTEM):
        return ALLOWED
    return denied(_("Das darf nur die Verwaltung des Standorts."))


def may_load_profile(actor: Acting, site: Site) -> Verdict:
    """A profile is loaded by the administration of its own site, or by the command line."""
    if actor.site != site.pk:
        return denied(_("Dieses Profil gehört zu einem anderen Standort."))
    return may_administer(actor)
