"""The person objects: whoever kept the case before reads no more."""

from datetime import date

from django.db import transaction

from regelkreis.casework.cases.models import Case, FormerReader
from regelkreis.casework.transfers.deeds import READING_ENDED
from regelkreis.casework.transfers.permissions import may_end_reading
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def end_reading(*, case: Case, actor: Acting, today: date) -> int:
    """
    End that former case managers read on, at once, and return for how many.

    :raises NotAllowed: the actor does not keep the case.
    """
    require(may_end_reading(actor, case))
    found = list(
        FormerReader.objects.filter(case=case, until_on__gte=today).select_related("user").order_by("pk")
    )
    FormerReader.objects.filter(pk__in=[one.pk for one in found]).delete()
    if found:
        names = ", ".join(sorted(one.user.name for one in found))
        record(READING_ENDED, actor=actor, subject=case, person=names)
    return len(found)
