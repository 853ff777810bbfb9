"""What is typed about referrals; nothing here saves."""

from regelkreis.casework.referrals.forms.answering import AnswerForm
from regelkreis.casework.referrals.forms.course import BreakOffForm, DayForm, FinishForm, ReplyForm, StartForm
from regelkreis.casework.referrals.forms.listing import ReferralFilter
from regelkreis.casework.referrals.forms.sending import RecipientField, RecipientForm, SendForm

__all__ = [
    "AnswerForm",
    "BreakOffForm",
    "DayForm",
    "FinishForm",
    "RecipientField",
    "RecipientForm",
    "ReferralFilter",
    "ReplyForm",
    "SendForm",
    "StartForm",
]
