"""Who may work on a case."""

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def may_open_cases(actor: Acting) -> Verdict:
    """Case managers open cases on posts they hold or substitute; the system opens imported ones."""
    if actor.has_role(Role.SYSTEM):
        return ALLOWED
    if actor.has_role(Role.CASE_MANAGER) and actor.posts:
        return ALLOWED
    return denied(_("Einen Fall eröffnet, wer eine Personalstelle im Case Management innehat oder vertritt."))


def may_work_on(actor: Acting, case: Case) -> Verdict:
    """Work on a case does whoever holds or substitutes its post; closed cases are only read."""
    if actor.has_role(Role.SYSTEM) and case.site == actor.site:
        return ALLOWED
    if case.site != actor.site or case.post_id not in actor.posts:
        return denied(_("In diesem Fall arbeitet, wer die Personalstelle innehat oder vertritt."))
    if case.closed_on is not None:
        return denied(_("Der Fall ist abgeschlossen. Öffnen Sie ihn wieder, bevor Sie etwas eintragen."))
    return ALLOWED
