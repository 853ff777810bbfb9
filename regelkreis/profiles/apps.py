"""The room `profiles`."""

from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    """The sites' profiles as YAML, their loader, and the demo story."""

    name = "regelkreis.profiles"
    label = "profiles"
