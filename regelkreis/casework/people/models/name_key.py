"""Under which keys a person's name is found, whatever the spelling."""

from typing import ClassVar

from django.db import models

from regelkreis.casework.people.models.person import Person

LENGTH = 48


class NameKey(models.Model):
    """
    One key of a person's name or birth date (`methods.names.keys`); it dies with the person.

    It follows from the person's own fields and is written with them, so it has no version of its own.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="name_keys")
    site = models.UUIDField(editable=False)
    key = models.CharField(max_length=LENGTH)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["key", "site", "person"], name="name_key_by_key")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "key"],
                name="name_key_once_per_person",
                violation_error_message="Dieser Schlüssel des Namens ist schon gespeichert.",
            )
        ]
