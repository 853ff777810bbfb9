"""The room `journal`."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The append-only log of deeds and of readings."""

    name = "regelkreis.foundation.journal"
    label = "journal"
