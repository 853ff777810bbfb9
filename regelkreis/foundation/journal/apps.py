"""The room `journal`."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JournalConfig(AppConfig):
    """The append-only log of deeds and of readings."""

    name = "regelkreis.foundation.journal"
    label = "journal"

    def ready(self) -> None:
        """Let every room declare what can happen in it."""
        autodiscover_modules("deeds")
