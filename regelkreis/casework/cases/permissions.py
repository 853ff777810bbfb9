"""Who may work on a case."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.rules import TAKEN_BACK_UNTIL
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post
from regelkreis.network.organizations.roles import Role


def may_open_cases(actor: Acting) -> Verdict:
    """Case managers open cases on posts they hold or substitute; the system opens imported ones."""
    if actor.has_role(Role.SYSTEM):
        return ALLOWED
    if actor.has_role(Role.CASE_MANAGER) and actor.posts:
        return ALLOWED
    return denied(_("Einen Fall eröffnet, wer eine Personalstelle im Case Management innehat oder vertritt."))


def may_open_on(actor: Acting, post: Post) -> Verdict:
    """A case opens on a post of one's own or one substitutes for; the system opens on every post."""
    if actor.has_role(Role.SYSTEM) or not may_open_cases(actor) or post.pk in actor.posts:
        return may_open_cases(actor)
    return denied(
        _("Für „%(post)s“ eröffnet Fälle, wer diese Personalstelle innehat oder vertritt.")
        % {"post": post.label}
    )


def may_work_on(actor: Acting, case: Case) -> Verdict:
    """Work on a case does whoever holds or substitutes its post; closed cases are only read."""
    if actor.has_role(Role.SYSTEM) and case.site == actor.site:
        return ALLOWED
    if not _holds(actor, case):
        return denied(_("In diesem Fall arbeitet, wer die Personalstelle innehat oder vertritt."))
    if case.closed_on is not None:
        return denied(_("Der Fall ist abgeschlossen. Öffnen Sie ihn wieder, bevor Sie etwas eintragen."))
    return ALLOWED


def may_reopen(actor: Acting, case: Case) -> Verdict:
    """A closed case is taken up again by whoever holds or substitutes its post."""
    if not _holds(actor, case) and not (actor.has_role(Role.SYSTEM) and case.site == actor.site):
        return denied(_("In diesem Fall arbeitet, wer die Personalstelle innehat oder vertritt."))
    if case.closed_on is None:
        return denied(_("Der Fall ist offen. Wieder zu öffnen ist hier nichts."))
    return ALLOWED


def may_undo_closing(
    actor: Acting, case: Case, noted_by: UUID | None, noted_on: date | None, today: date
) -> Verdict:
    """A closing takes back who noted it, until the end of the next day; later a case is taken up again."""
    verdict = may_reopen(actor, case)
    if not verdict:
        return verdict
    if noted_by is None or noted_by != actor.user_id:
        return denied(_("Den Abschluss nimmt zurück, wer ihn eingetragen hat. Sie können wieder öffnen."))
    if noted_on is None or today > noted_on + TAKEN_BACK_UNTIL:
        return denied(_("Die Zeit zum Zurücknehmen ist vorbei. Öffnen Sie den Fall mit Grund wieder."))
    return ALLOWED


def _holds(actor: Acting, case: Case) -> bool:
    return case.site == actor.site and case.post_id in actor.posts


def may_export(actor: Acting) -> Verdict:
    """Case managers take along the list of the cases they see, and choose its columns."""
    if actor.has_role(Role.CASE_MANAGER):
        return ALLOWED
    return denied(_("Eine Liste von Fällen hat, wer im Case Management arbeitet."))
