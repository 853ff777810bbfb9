"""Getting Django ready, only once a command needs it, so that help answers at once."""

import os
from importlib import import_module
from typing import Any

import django


def get_ready() -> None:
    """Load the settings and the rooms; a second time does nothing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regelkreis.config.settings")
    django.setup()


def later(path: str) -> Any:
    """
    Return what stands at `package.module:name`, loaded now and not when this program started.

    For commands that choose settings before the rooms, and with them the settings, are loaded.
    """
    get_ready()
    module, name = path.split(":")
    return getattr(import_module(module), name)
