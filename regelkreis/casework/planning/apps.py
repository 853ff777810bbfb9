"""The room `planning`."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """Assessment of life domains, goals and their steps."""

    name = "regelkreis.casework.planning"
    label = "planning"
