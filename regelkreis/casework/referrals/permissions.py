"""Who may refer, and who may note an answer."""

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.foundation.kernel.refusals import Verdict
from regelkreis.network.organizations.actors import Acting


def may_refer(actor: Acting, case: Case) -> Verdict:
    """Refer and note answers may whoever works on the case."""
    return may_work_on(actor, case)
