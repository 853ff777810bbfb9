"""The handover sheet: looked at before sending, and made again for what was sent."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.documents.papers.setting import Setting, day_words
from regelkreis.casework.documents.papers.typesetting import as_pdf
from regelkreis.casework.documents.queries import setting_of
from regelkreis.casework.referrals.handing import (
    Agreement,
    facts_to_hand,
    kinds_needed,
    purpose_of_referral,
    standing_for,
)
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.paper import Handover, Told
from regelkreis.casework.referrals.permissions import may_refer, may_tell
from regelkreis.casework.referrals.queries import covering_release, handed_over_with
from regelkreis.casework.referrals.refusals import ReleaseMissing
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization


def handover_before_sending(
    *,
    case: Case,
    recipient: Organization,
    concern: str,
    told: Sequence[str],
    agreement: Agreement | None,
    due_on: date,
    callback: str,
    actor: Acting,
    today: date,
) -> Handover:
    """
    Return the sheet as the recipient would read it; nothing is stored.

    :raises NotAllowed: the actor does not work on this case.
    :raises ReleaseMissing: the person has not agreed, or not to all of it.
    """
    require(may_refer(actor, case))
    facts = facts_to_hand(case, told)
    kinds = kinds_needed(facts, told)
    release = standing_for(case, recipient, kinds, agreement, today) or Release(
        person=case.person,
        recipient=recipient,
        purpose=purpose_of_referral(),
        given_on=today,
        valid_until=agreement.valid_until if agreement else None,
    )
    shown = [Told(one.label, one.value) for one in facts]
    return Handover(release, concern.strip(), shown, day_words(due_on), callback.strip())


def print_handover(*, referral: Referral, actor: Acting, today: date) -> bytes:
    """
    Return the handover sheet of a referral as PDF, as it was handed over.

    A withdrawal takes effect at once: the sheet is made only under a release that holds today.

    :raises NotAllowed: the actor does not work on this case, or the release holds no more.
    :raises ReleaseMissing: the release that holds today names less than the sheet says.
    :raises NotTypeset: the fonts lack a sign.
    """
    require(may_tell(actor, referral, today))
    handed = handed_over_with(referral)
    kinds = {DataKind.CONCERN.value, *(one.kind for one in handed)}
    release = covering_release(referral.case.person, referral.recipient, today, kinds)
    if release is None:
        raise ReleaseMissing(referral.recipient)
    told = [Told(one.label, one.value) for one in handed]
    paper = Handover(release, referral.concern, told, day_words(referral.answer_due_on), referral.callback)
    here: Setting = setting_of(referral.case, actor, today)
    return as_pdf(paper, here, "")


def sheet_name(referral: Referral) -> str:
    """Return what the sheet is called when it is taken along; without a name, since files travel."""
    return _("Übergabe %(number)s.pdf") % {"number": referral.case.number}
