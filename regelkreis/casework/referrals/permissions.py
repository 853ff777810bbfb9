"""Who may refer, who may note an answer, and when the recipient may still be told something."""

from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.queries import covering_release
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting


def may_refer(actor: Acting, case: Case) -> Verdict:
    """Refer and note answers may whoever works on the case."""
    return may_work_on(actor, case)


def may_tell(actor: Acting, referral: Referral, today: date) -> Verdict:
    """The recipient is told something only under a release that holds today (Art. 7 (3) GDPR)."""
    if not (verdict := may_refer(actor, referral.case)):
        return verdict
    if covering_release(referral.case.person, referral.recipient, today) is None:
        return denied(
            _(
                "Die Freigabe für %(recipient)s gilt nicht mehr. Es wird nichts mehr mitgeteilt; tragen Sie"
                " das Ende des Verweises ein, oder fragen Sie die Person neu."
            )
            % {"recipient": referral.recipient.label}
        )
    return ALLOWED
