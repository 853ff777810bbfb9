"""The room `counselling`."""

from django.apps import AppConfig


class CounsellingConfig(AppConfig):
    """Who else counsels a person, and how two counselling services share the work."""

    name = "regelkreis.casework.counselling"
    label = "counselling"
