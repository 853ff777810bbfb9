"""The room `transfers`."""

from django.apps import AppConfig


class TransfersConfig(AppConfig):
    """A case goes to another post."""

    name = "regelkreis.casework.transfers"
    label = "transfers"
