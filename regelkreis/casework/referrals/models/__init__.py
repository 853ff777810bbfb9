"""What is stored of referrals: the referral, what was handed over with it, and what was said since."""

from regelkreis.casework.referrals.models.exchange import Exchange, HandedOver
from regelkreis.casework.referrals.models.referral import Referral

__all__ = ["Exchange", "HandedOver", "Referral"]
