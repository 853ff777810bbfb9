"""The room `findings`."""

from django.apps import AppConfig


class FindingsConfig(AppConfig):
    """What a case showed about the system, and the way to a theme."""

    name = "regelkreis.structure.findings"
    label = "findings"
