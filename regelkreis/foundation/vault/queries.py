"""What can be asked of stored files."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.fields.reverse_related import ForeignObjectRel
from django.utils import timezone

from regelkreis.foundation.vault.models import StoredFile

# A database takes only so many values in one question.
BATCH = 500


def unheld_files(seconds: float) -> QuerySet[StoredFile]:
    """Return the files that are older than this and that no record of any room points at."""
    found = StoredFile.objects.filter(created_at__lt=timezone.now() - timedelta(seconds=seconds))
    for relation in StoredFile._meta.get_fields(include_hidden=True):
        if isinstance(relation, ForeignObjectRel) and relation.related_model is not None:
            holder = {relation.field.name: OuterRef("pk")}
            found = found.exclude(Exists(relation.related_model._base_manager.filter(**holder)))
    ordered: QuerySet[StoredFile] = found.order_by("created_at", "pk")
    return ordered


def storing_sites() -> QuerySet[StoredFile, UUID]:
    """Return the sites of this database that have ever kept a file still known here."""
    return StoredFile.objects.order_by("site").values_list("site", flat=True).distinct()


def known_keys(names: Iterable[str]) -> set[str]:
    """Return which of these names on the disk are keys of stored files; a file in use is never collected."""
    keys = [key for name in names if (key := _key(name))]
    found: set[str] = set()
    for start in range(0, len(keys), BATCH):
        rows = StoredFile.objects.filter(pk__in=keys[start : start + BATCH]).values_list("pk", flat=True)
        found |= {key.hex for key in rows}
    return found


def _key(name: str) -> UUID | None:
    try:
        return UUID(hex=name)
    except ValueError:
        return None
