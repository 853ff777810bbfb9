"""What somebody keeps for their own list of cases."""

from typing import Any, ClassVar

from django.db import models

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.records import Record, RecordQuerySet


class ListColumns(Record):
    """Which columns of "Meine Liste" somebody has chosen, by their keys (`columns.py`)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    keys: Any = models.JSONField("Spalten", default=list)

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["site", "user"],
                name="list_columns_once_per_colleague",
                violation_error_message="Eine Auswahl von Spalten gibt es bereits.",
            )
        ]
