"""The room `absences`."""

from django.apps import AppConfig


class AbsencesConfig(AppConfig):
    """Who is away, who stands in, and the handover before it."""

    name = "regelkreis.casework.absences"
    label = "absences"
