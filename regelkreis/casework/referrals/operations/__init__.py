"""What can happen to a referral."""

from regelkreis.casework.referrals.operations.answer import record_answer
from regelkreis.casework.referrals.operations.send import Agreement, send_referral

__all__ = ["Agreement", "record_answer", "send_referral"]
