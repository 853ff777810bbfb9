"""What is known of a stored file; its bytes lie on the disk under its key."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.kinds import KINDS, FileKind


class StoredFile(Record):
    """
    One file as it was received, never changed.

    It has no name: what it is called is said by the record that holds it. A file that no record holds
    is collected (`operations.collect_orphans`).
    """

    class Check(models.TextChoices):
        """What is known about malware in it."""

        CLEAN = "clean", "auf Schadsoftware geprüft"
        UNCHECKED = "unchecked", "nicht auf Schadsoftware geprüft"
        OWN = "own", "hier erstellt"

    kind = models.CharField("Format", max_length=8, choices=[(one.code, one.label) for one in KINDS.values()])
    size = models.PositiveBigIntegerField("Größe")
    sha256 = models.CharField("Prüfsumme", max_length=64)
    check_result = models.CharField("Prüfung", max_length=10, choices=Check)

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="stored_file_is_not_empty",
                condition=Q(size__gt=0),
                violation_error_message="Die Datei ist leer.",
            ),
        ]

    @property
    def format(self) -> FileKind:
        """What kind of file it is."""
        return KINDS[self.kind]

    @property
    def is_unchecked(self) -> bool:
        """Whether nobody has looked for malware in it."""
        return self.check_result == self.Check.UNCHECKED
