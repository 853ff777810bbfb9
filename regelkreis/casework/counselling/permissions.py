"""Who may note who else counsels, and settle it."""

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.foundation.kernel.refusals import Verdict
from regelkreis.network.organizations.actors import Acting


def may_settle(actor: Acting, case: Case) -> Verdict:
    """Double counselling notes and settles whoever works on the case."""
    return may_work_on(actor, case)
