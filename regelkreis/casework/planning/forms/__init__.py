"""What is typed in planning."""

from regelkreis.casework.planning.forms.assessment import AssessmentForm, Section
from regelkreis.casework.planning.forms.goals import (
    AgreeGoalForm,
    ChangeGoalForm,
    EndGoalForm,
    LanguageForm,
    NoGoalForm,
    StepForm,
    SupportForm,
)

__all__ = [
    "AgreeGoalForm",
    "AssessmentForm",
    "ChangeGoalForm",
    "EndGoalForm",
    "LanguageForm",
    "NoGoalForm",
    "Section",
    "StepForm",
    "SupportForm",
]
