"""What every record has: a key that says nothing, the site it belongs to, and a version."""

import uuid
from typing import Any, Self
from uuid import UUID

from django.db import models
from django.db.models import F
from django.utils import timezone

from regelkreis.foundation.kernel.refusals import Conflict


class RecordQuerySet(models.QuerySet[Any]):
    """Questions that every record can be asked."""

    def of_site(self, site: UUID) -> Self:
        """Only what belongs to this site; the start of every query that knows no actor."""
        return self.filter(site=site)


class Record(models.Model):
    """
    Base of everything that belongs to a site.

    `site` is a plain scope key, not a relation, so that the foundation needs no room above it and
    row-level security can follow it. `version` counts changes; whoever changes a record says which
    version they have seen.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    site = models.UUIDField("Standort", editable=False)
    version = models.PositiveIntegerField("Version", default=1, editable=False)
    created_at = models.DateTimeField("angelegt am", auto_now_add=True)
    changed_at = models.DateTimeField("geändert am", auto_now=True)

    class Meta:
        abstract = True

    def change(self, *, expected: int, **values: Any) -> None:
        """
        Store new values if nobody else has changed the record since version `expected`.

        :raises Conflict: with the fields in which the stored record and the wish differ.
        """
        for name, value in values.items():
            setattr(self, name, value)
        model = type(self)
        stored = {field.attname: getattr(self, field.attname) for field in self._named(values)}
        matched = model._base_manager.filter(pk=self.pk, version=expected).update(
            **stored, version=F("version") + 1, changed_at=timezone.now()
        )
        if not matched:
            raise Conflict(self._differences(values))
        self.version = expected + 1

    def _named(self, values: dict[str, Any]) -> list[Any]:
        return [self._meta.get_field(name) for name in values]

    def _differences(self, wished: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
        current = type(self)._base_manager.get(pk=self.pk)
        pairs = {name: (getattr(current, name), value) for name, value in wished.items()}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
