"""The room `ui`."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Base page, components, tables, pictures and the PDF engine."""

    name = "regelkreis.foundation.ui"
    label = "ui"
