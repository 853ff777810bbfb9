"""An inquiry is over, and what was typed for it goes."""

from datetime import date

from django.db import transaction
from django.db.models import F, Q

from regelkreis.casework.cases.models import Case
from regelkreis.casework.inquiries.deeds import INQUIRY_SETTLED
from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.casework.inquiries.permissions import may_settle
from regelkreis.casework.inquiries.rules import last_day_of_names
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting

NAMELESS = {"given_name": "", "family_name": "", "birth_date": None}


@transaction.atomic
def settle(*, inquiry: Inquiry, actor: Acting, today: date) -> Inquiry:
    """
    Put an inquiry away; name and birth date are erased, their purpose is over (Art. 5 (1) (e) GDPR).

    :raises NotAllowed: another post's inquiry, or one that is settled.
    """
    require(may_settle(actor, inquiry))
    inquiry.change(expected=inquiry.version, settled_on=today, **NAMELESS)
    record(INQUIRY_SETTLED, actor=actor, subject=inquiry)
    return inquiry


@transaction.atomic
def forget_names(*, today: date) -> int:
    """Erase the names of inquiries of all sites that nobody has settled in time, and settle them."""
    late = Inquiry.objects.filter(Q(settled_on=None), asked_on__lte=last_day_of_names(today))
    return late.update(settled_on=today, version=F("version") + 1, **NAMELESS)


def carry_inquiry(inquiry: Inquiry, *, case: Case) -> None:
    """
    Tie an inquiry to the file that was opened after it, where the name stands now; part of an intake.

    :raises Conflict: somebody else has settled it meanwhile.
    """
    inquiry.change(expected=inquiry.version, case=case, **NAMELESS)
