"""The room `cases`."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """The case: its post, its phases, its event log."""

    name = "regelkreis.casework.cases"
    label = "cases"
