"""The room `themes`."""

from django.apps import AppConfig


class ThemesConfig(AppConfig):
    """What recurs, at which step and on which rung; no person in sight."""

    name = "regelkreis.structure.themes"
    label = "themes"
