"""The room `conferences`."""

from django.apps import AppConfig


class ConferencesConfig(AppConfig):
    """Meetings on one case, and the team's own."""

    name = "regelkreis.casework.conferences"
    label = "conferences"
