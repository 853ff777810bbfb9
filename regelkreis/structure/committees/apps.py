"""The room `committees`."""

from django.apps import AppConfig


class CommitteesConfig(AppConfig):
    """Bodies, sessions, proposals and decisions; no person in sight."""

    name = "regelkreis.structure.committees"
    label = "committees"
