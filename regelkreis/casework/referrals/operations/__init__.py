"""What can happen to a referral."""

from regelkreis.casework.referrals.handing import Agreement
from regelkreis.casework.referrals.operations.answer import record_answer
from regelkreis.casework.referrals.operations.course import (
    break_off_referral,
    close_unanswered,
    finish_referral,
    start_referral,
)
from regelkreis.casework.referrals.operations.follow import remind_recipient, reply_to_question
from regelkreis.casework.referrals.operations.hand_over import handover_before_sending, print_handover
from regelkreis.casework.referrals.operations.send import send_referral

__all__ = [
    "Agreement",
    "break_off_referral",
    "close_unanswered",
    "finish_referral",
    "handover_before_sending",
    "print_handover",
    "record_answer",
    "remind_recipient",
    "reply_to_question",
    "send_referral",
    "start_referral",
]
