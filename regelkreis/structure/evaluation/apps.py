"""The room `evaluation`."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """Whether a decision moved what it was to move, and the way back."""

    name = "regelkreis.structure.evaluation"
    label = "evaluation"
