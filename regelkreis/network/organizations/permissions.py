"""Who may administer a site: its profile, its accounts and who holds which post (`access.md`)."""

from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post, Site
from regelkreis.network.organizations.roles import Role


def may_administer(actor: Acting) -> Verdict:
    """Site administrators give and end memberships and posts; the system does so at set-up."""
    if actor.has_role(Role.SITE_ADMIN, Role.SYSTEM):
        return ALLOWED
    return denied(_("Diese Seite gehört zur Verwaltung des Standorts."))


def may_load_profile(actor: Acting, site: Site) -> Verdict:
    """A profile is loaded by the administration of its own site, or by the command line."""
    if actor.site != site.pk:
        return denied(_("Dieses Profil gehört zu einem anderen Standort."))
    return may_administer(actor)


def may_arrange_substitute(actor: Acting, post: Post) -> Verdict:
    """Who stands in at a post says whoever holds it, or the administration of the site (`access.md`)."""
    if post.site == actor.site and (post.pk in actor.own_posts or may_administer(actor)):
        return ALLOWED
    return denied(_("Eine Vertretung trägt ein, wer die Personalstelle innehat, oder die Verwaltung."))


def may_change_rights_of(actor: Acting, user_id: UUID) -> Verdict:
    """
    Nobody changes their own rights: who administers a site does not let themselves into its cases.

    So the last administrator cannot be ended either, since only another one could do it.
    """
    if actor.user_id == user_id:
        return denied(_("Eigene Rollen, Stellen und Zugänge ändert jemand anderes aus der Verwaltung."))
    return may_administer(actor)
