"""What is typed on the ways in."""

from regelkreis.casework.intake.forms.change import MoveForm, TakeoverEndForm, TakeoverForm
from regelkreis.casework.intake.forms.consult import ConsultationForm, QuickForm, SpanForm
from regelkreis.casework.intake.forms.notify import AnswerForm, NotificationForm
from regelkreis.casework.intake.forms.screen import PeriodForm, ScreeningForm
from regelkreis.casework.intake.forms.special import SpecialFactForm
from regelkreis.casework.intake.forms.take_in import IntakeForm

__all__ = [
    "AnswerForm",
    "ConsultationForm",
    "IntakeForm",
    "MoveForm",
    "NotificationForm",
    "PeriodForm",
    "QuickForm",
    "ScreeningForm",
    "SpanForm",
    "SpecialFactForm",
    "TakeoverEndForm",
    "TakeoverForm",
]
