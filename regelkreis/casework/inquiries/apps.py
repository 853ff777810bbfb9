"""The room `inquiries`."""

from django.apps import AppConfig


class InquiriesConfig(AppConfig):
    """Asking whether somebody is accompanied already, before a file is opened."""

    name = "regelkreis.casework.inquiries"
    label = "inquiries"
