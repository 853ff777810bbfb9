"""The room `intake`."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """The ways in: screening, notification, intake, target-group check."""

    name = "regelkreis.casework.intake"
    label = "intake"
