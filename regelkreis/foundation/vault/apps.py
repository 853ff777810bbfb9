"""The room `vault`."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """Private text, a field type that can be encrypted per case, and the files that are stored."""

    name = "regelkreis.foundation.vault"
    label = "vault"
