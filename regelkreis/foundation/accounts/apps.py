"""The room `accounts`."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who signs in; identity only, no rights."""

    name = "regelkreis.foundation.accounts"
    label = "accounts"
