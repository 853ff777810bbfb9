"""Who may assess and plan."""

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.foundation.kernel.refusals import Verdict
from regelkreis.network.organizations.actors import Acting


def may_plan(actor: Acting, case: Case) -> Verdict:
    """Assess, agree on goals and set steps may whoever works on the case."""
    return may_work_on(actor, case)
