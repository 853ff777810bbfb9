"""What is typed in planning."""

from regelkreis.casework.planning.forms.assessment import AssessmentForm, Section
from regelkreis.casework.planning.forms.goals import (
    AgreeGoalForm,
    ChangeGoalForm,
    EndGoalForm,
    NoGoalForm,
    StepForm,
)

__all__ = [
    "AgreeGoalForm",
    "AssessmentForm",
    "ChangeGoalForm",
    "EndGoalForm",
    "NoGoalForm",
    "Section",
    "StepForm",
]
