"""The room `commands`."""

from django.apps import AppConfig


class CommandsConfig(AppConfig):
    """The command line."""

    name = "regelkreis.doors.commands"
    label = "commands"
