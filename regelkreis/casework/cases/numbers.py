"""Case numbers: one row of figures per town, never given twice."""

import re
from uuid import UUID

from django.db.models.functions import Length

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.rules import next_number
from regelkreis.network.organizations.models import Municipality


def free_number(site: UUID, municipality: Municipality) -> str:
    """
    Return the number after the highest one in use in the town's row.

    A town without a mark of its own in the profile has the first two letters of its code.

    Gaps are never filled, so that a number on old paper does not come to mean another case. Two at the
    same moment can be given the same number; the constraint stops the second, who asks again.
    """
    prefix = municipality.case_prefix or municipality.code[:2].upper()
    taken = (
        Case.objects.of_site(site)
        .filter(number__regex=rf"^{re.escape(prefix)}-[0-9]+$")
        .order_by(Length("number").desc(), "-number")
        .values_list("number", flat=True)
        .first()
    )
    return next_number(prefix, taken or "")
