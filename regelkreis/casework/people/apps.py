"""The room `people`."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The person, and the facts known about them."""

    name = "regelkreis.casework.people"
    label = "people"
