"""The room `contacts`."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """Contacts noted and reminders set."""

    name = "regelkreis.casework.contacts"
    label = "contacts"
