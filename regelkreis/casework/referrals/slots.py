"""The empty place at the row of a referral that later rooms fill (`panels.py`)."""

from regelkreis.casework.planning.slots import RowSource
from regelkreis.casework.referrals.models import Referral
from regelkreis.foundation.kernel.slots import Slot

referral_actions: Slot[RowSource[Referral]] = Slot("referrals.referral_actions")
