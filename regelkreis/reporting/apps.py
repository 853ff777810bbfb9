"""The room `reporting`."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    """Reports without retyping."""

    name = "regelkreis.reporting"
    label = "reporting"
