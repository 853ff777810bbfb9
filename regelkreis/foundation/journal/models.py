"""Deeds and readings, append-only: the database itself refuses to change or delete them (see `triggers`)."""

import json
from typing import Any, ClassVar

from django.db import models


class ChainHead(models.Model):
    """The last entry of one site; whoever appends holds this row, so no sequence number is lost."""

    site = models.UUIDField(primary_key=True)
    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64)


class Trace(models.Model):
    """What a deed and a reading have in common: who, in which role, when, about what."""

    site = models.UUIDField("Standort")
    at = models.DateTimeField("Zeitpunkt")
    actor_name = models.CharField("Name", max_length=200)
    user_id = models.UUIDField("Konto", null=True)
    role = models.CharField("Rolle", max_length=60)
    subject_kind = models.CharField("Art des Gegenstands", max_length=100)
    subject_id = models.UUIDField("Gegenstand")

    class Meta:
        abstract = True

    def facts(self) -> dict[str, Any]:
        """Return what is bound by the chain or the seal."""
        names = ["site", "at", "actor_name", "user_id", "role", "subject_kind", "subject_id"]
        return {name: getattr(self, name) for name in names}


class Entry(Trace):
    """
    One deed, linked to the one before it at the same site.

    `payload` is canonical JSON text, kept as text so that every database gives back the very bytes that
    the commitment binds. Payload and salt are blank once erased; nothing else ever changes.
    """

    sequence = models.PositiveBigIntegerField("laufende Nummer")
    deed = models.CharField("Vorgang", max_length=100)
    payload = models.TextField("Angaben", null=True)
    salt = models.CharField(max_length=32, null=True)
    commitment = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["-sequence"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "sequence"], name="entry_has_its_own_number"),
            models.CheckConstraint(
                name="entry_payload_and_salt_go_together",
                condition=models.Q(payload=None, salt=None)
                | models.Q(payload__isnull=False, salt__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["site", "subject_id", "-at"], name="entry_by_subject"),
            models.Index(fields=["site", "user_id", "-sequence"], name="entry_by_user"),
            models.Index(fields=["site", "deed", "-sequence"], name="entry_by_deed"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.deed}"

    @property
    def is_erased(self) -> bool:
        """Whether what was done is still known but its details are not."""
        return self.payload is None

    @property
    def details(self) -> dict[str, Any]:
        """The payload; empty once erased."""
        read: dict[str, Any] = json.loads(self.payload) if self.payload else {}
        return read

    def facts(self) -> dict[str, Any]:
        """Return what is bound by the chain: the trace and the deed."""
        return {**super().facts(), "deed": self.deed}


class Reading(Trace):
    """
    One look into a file; `seal` is the number of the entry that sealed it, once it has been.

    It is written with one plain INSERT and waits for nobody.
    """

    purpose = models.CharField("Zweck", max_length=200, blank=True)
    seal = models.PositiveBigIntegerField("versiegelt mit", null=True)

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["site", "subject_id", "-at"], name="reading_by_subject"),
            models.Index(fields=["site", "seal"], name="reading_by_seal"),
        ]

    def __str__(self) -> str:
        return f"{self.actor_name} {self.at}"

    def facts(self) -> dict[str, Any]:
        """Return what the seal binds: the trace, its number and the purpose."""
        return {**super().facts(), "number": self.pk, "purpose": self.purpose}
