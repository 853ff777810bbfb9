"""The room `consent`."""

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Legal bases and releases: who may know what, until when."""

    name = "regelkreis.casework.consent"
    label = "consent"
