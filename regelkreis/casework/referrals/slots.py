"""The empty places of referrals that later rooms fill (`panels.py`)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from regelkreis.casework.cases.models import Case
from regelkreis.casework.planning.slots import RowSource
from regelkreis.casework.referrals.models import Referral
from regelkreis.foundation.kernel.slots import Slot


@dataclass(frozen=True)
class Involved:
    """Somebody who takes part in helping: who, in which role, since when, and which service they are."""

    name: str
    role: str
    since: date | None = None
    organization_id: UUID | None = None


referral_actions: Slot[RowSource[Referral]] = Slot("referrals.referral_actions")
# Who else is involved in a case, each source by one question.
involved_sources: Slot[Callable[[Case, date], Iterable[Involved]]] = Slot("referrals.involved_sources")
