"""The room `workplace`."""

from django.apps import AppConfig


class WorkplaceConfig(AppConfig):
    """The desk: what needs doing today."""

    name = "regelkreis.doors.workplace"
    label = "workplace"
