"""The room `kernel`."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class KernelConfig(AppConfig):
    """What a record is, what a refusal is, and how rooms open slots for later rooms."""

    name = "regelkreis.foundation.kernel"
    label = "kernel"

    def ready(self) -> None:
        """Let every room fill the slots of earlier rooms, now that all models are known."""
        autodiscover_modules("panels", "protection")
