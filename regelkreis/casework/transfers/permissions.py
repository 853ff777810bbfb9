"""Who may offer a case, take it, decline it or take the offer back."""

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.transfers.models import Transfer
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def may_offer(actor: Acting, case: Case) -> Verdict:
    """A case offers whoever works on it."""
    return may_work_on(actor, case)


def may_answer(actor: Acting, transfer: Transfer) -> Verdict:
    """An offer accepts or declines whoever holds or substitutes the post it was made to, while it stands."""
    if not _speaks_for(actor, transfer, transfer.to_post_id):
        return denied(_("Über dieses Angebot entscheidet, wer die angefragte Personalstelle innehat."))
    return _if_offered(transfer)


def may_take_back(actor: Acting, transfer: Transfer) -> Verdict:
    """An offer takes back whoever works on the case, while it stands."""
    if not _speaks_for(actor, transfer, transfer.case.post_id):
        return denied(_("Das Angebot zieht zurück, wer in dem Fall arbeitet."))
    return _if_offered(transfer)


def may_acknowledge(actor: Acting, transfer: Transfer) -> Verdict:
    """An answer has been read when whoever holds the post that offered says so."""
    if not _speaks_for(actor, transfer, transfer.from_post_id) or transfer.is_offered:
        return denied(_("Die Antwort bestätigt, wer den Fall angeboten hat."))
    return ALLOWED


def may_end_reading(actor: Acting, case: Case) -> Verdict:
    """That somebody reads on ends whoever keeps the case, when the person objects; closed or not."""
    if case.site == actor.site and case.post_id in actor.posts:
        return ALLOWED
    return denied(_("Das Mitlesen beendet, wer die Akte führt."))


def sees_file(actor: Acting, transfer: Transfer) -> bool:
    """Whoever keeps the case sees its name and number; whoever it is offered to does not (`access.md`)."""
    return transfer.case.post_id in actor.posts


def _speaks_for(actor: Acting, transfer: Transfer, post: object) -> bool:
    return actor.has_role(Role.CASE_MANAGER) and transfer.site == actor.site and post in actor.posts


def _if_offered(transfer: Transfer) -> Verdict:
    if transfer.is_offered:
        return ALLOWED
    return denied(
        _("Dieses Angebot wurde am %(day)s schon beantwortet: %(state)s.")
        % {"day": f"{transfer.settled_on:%d.%m.%Y}", "state": transfer.get_state_display()}
    )
