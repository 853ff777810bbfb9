"""Who says that somebody is away, and who writes and reads the handover."""

from django.utils.translation import gettext as _

from regelkreis.casework.absences.models import Absence
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import PostHolding
from regelkreis.network.organizations.roles import Role


def may_see_absences(actor: Acting) -> Verdict:
    """Case management, its coordination and the administration of the site; each sees another part."""
    if actor.has_role(Role.CASE_MANAGER, Role.COORDINATOR, Role.SITE_ADMIN):
        return ALLOWED
    return denied(_("Abwesenheiten sieht das Case Management und die Verwaltung des Standorts."))


def may_report(actor: Acting, holding: PostHolding) -> Verdict:
    """One's own absence reports whoever holds the post, everybody's the administration of the site."""
    is_own = holding.user_id == actor.user_id and holding.post_id in actor.own_posts
    if holding.site == actor.site and (is_own or actor.has_role(Role.SITE_ADMIN, Role.SYSTEM)):
        return ALLOWED
    return denied(_("Eine Abwesenheit trägt ein, wer die Personalstelle innehat, oder die Verwaltung."))


def may_end(actor: Acting, absence: Absence) -> Verdict:
    """An absence ends or is called off by whoever may report it."""
    is_own = absence.user_id == actor.user_id and absence.post_id in actor.own_posts
    if absence.site != actor.site or not (is_own or actor.has_role(Role.SITE_ADMIN, Role.SYSTEM)):
        return denied(_("Eine Abwesenheit beendet, wer sie eingetragen hat, oder die Verwaltung."))
    if absence.cancelled_on is not None:
        return denied(_("Diese Abwesenheit wurde schon abgesagt."))
    return ALLOWED


def may_write_handover(actor: Acting, absence: Absence) -> Verdict:
    """The handover writes whoever holds the post."""
    if actor.has_role(Role.CASE_MANAGER) and absence.post_id in actor.own_posts:
        return ALLOWED
    return denied(_("Die Übergabe schreibt, wer die Personalstelle innehat."))


def may_read_handover(actor: Acting, absence: Absence) -> Verdict:
    """The handover reads whoever holds the post or stands in now: it is full of names."""
    if actor.has_role(Role.CASE_MANAGER) and absence.post_id in actor.posts:
        return ALLOWED
    return denied(_("Die Übergabe liest, wer die Personalstelle innehat oder zurzeit vertritt."))
