"""Entries that change over time: the entry stays, its versions say what it was on a day."""

from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from regelkreis.foundation.kernel.records import Record, RecordQuerySet


def valid_on(day: date, prefix: str = "") -> Q:
    """Return the condition that a validity contains a day; an open end on either side is endless."""
    return (Q(**{f"{prefix}valid_from": None}) | Q(**{f"{prefix}valid_from__lte": day})) & (
        Q(**{f"{prefix}valid_until": None}) | Q(**{f"{prefix}valid_until__gte": day})
    )


class DatedQuerySet(RecordQuerySet):
    """Questions about things with a validity."""

    def on(self, day: date) -> Self:
        """Only what is valid on a day."""
        return self.filter(valid_on(day))


class Dated(Record):
    """
    An entry of a site's profile under a code that never changes.

    Label and position are those of the newest version, and the validity reaches from the first span to
    the last, so that lists need no join.
    """

    code = models.CharField("Schlüssel", max_length=60)
    label = models.CharField("Bezeichnung", max_length=250)
    position = models.PositiveIntegerField("Reihenfolge", default=0)
    aliases = models.JSONField("andere Schreibweisen", default=list, blank=True)
    valid_from = models.DateField("gültig ab", null=True, blank=True)
    valid_until = models.DateField("gültig bis", null=True, blank=True)
    revision = models.PositiveIntegerField("Fassung", default=1)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label


class DatedVersionQuerySet(RecordQuerySet):
    """Questions about versions; the model names its entry with the field `entry`."""

    def newest(self, site: UUID) -> Self:
        """Only what the newest revision of each entry says, over all time."""
        return self.of_site(site).filter(revision=F("entry__revision"))

    def on(self, day: date) -> Self:
        """
        What holds on a day, as known today.

        Of each entry only the newest revision counts; older ones stay on record as what was once said.
        """
        return self.filter(valid_on(day), revision=F("entry__revision"))


class DatedVersion(Record):
    """
    What one revision of the profile says of an entry, for one span of time; never changed once written.

    `valid_from` empty means that the source gives no date (its earliest day is not known).
    `data` holds what the profile says beyond the common fields.
    """

    revision = models.PositiveIntegerField("Fassung")
    label = models.CharField("Bezeichnung", max_length=250)
    position = models.PositiveIntegerField("Reihenfolge", default=0)
    valid_from = models.DateField("gültig ab", null=True, blank=True)
    valid_until = models.DateField("gültig bis", null=True, blank=True)
    data: Any = models.JSONField("weitere Angaben", default=dict, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label
