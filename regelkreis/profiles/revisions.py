"""Adding versions: what changed gets rows of a new revision, what was once said stays on record."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from regelkreis.foundation.kernel.dated import Dated, DatedVersion
from regelkreis.profiles.drafts import Draft


@dataclass
class Changes:
    """What a load did, as names of entries; `missing` are those that the profile no longer has."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed)


@dataclass(frozen=True)
class Shelf:
    """
    One list in the database; `own_fields` says what of an entry stands in fields of its own.

    It is given the draft and the entries of the list known so far, by code.
    """

    name: str
    entry: Any
    version: Any
    own_fields: Callable[[Draft, dict[str, Any]], dict[str, Any]]
    filter: dict[str, Any] = field(default_factory=dict)
    compared: tuple[str, ...] = ()


def write_revision(
    shelf: Shelf, drafts: Iterable[Draft], *, site: UUID, revision: int, changes: Changes
) -> dict[str, Any]:
    """
    Bring one list up to the profile, and return its entries by code.

    An entry is changed when its spans differ from the rows of its newest revision.
    """
    drafts = list(drafts)
    stored = {entry.code: entry for entry in shelf.entry.objects.of_site(site).filter(**shelf.filter)}
    spans = _stored_spans(shelf, site)
    new_entries: list[Dated] = []
    new_versions: list[DatedVersion] = []
    for draft in drafts:
        name = f"{shelf.name} › {draft.code}"
        known = stored.get(draft.code)
        if known is not None and spans.get(known.pk) == _drafted_spans(draft):
            changes.unchanged.append(name)
            continue
        (changes.added if known is None else changes.changed).append(name)
        values = {**_identity(draft, revision), **shelf.own_fields(draft, stored)}
        if known is None:
            known = shelf.entry(site=site, code=draft.code, **shelf.filter, **values)
            new_entries.append(known)
        else:
            known.change(expected=known.version, **values)
        stored[draft.code] = known
        new_versions += [
            shelf.version(site=site, entry=known, revision=revision, **span.fields) for span in draft.spans
        ]
    shelf.entry.objects.bulk_create(new_entries)
    shelf.version.objects.bulk_create(new_versions)
    named = {draft.code for draft in drafts}
    changes.missing += [f"{shelf.name} › {code}" for code in stored if code not in named]
    return stored


def _identity(draft: Draft, revision: int) -> dict[str, Any]:
    """Return what every entry says of itself: name and place of its newest span, validity of them all."""
    return {
        "label": draft.spans[-1].label,
        "position": draft.spans[-1].position,
        "aliases": list(draft.aliases),
        "valid_from": draft.valid_from,
        "valid_until": draft.valid_until,
        "revision": revision,
    }


def _stored_spans(shelf: Shelf, site: UUID) -> dict[Any, list[dict[str, Any]]]:
    """Return the spans of every entry's newest revision, in the order of time."""
    names = ("label", "position", "valid_from", "valid_until", "data", *shelf.compared)
    found: dict[Any, list[dict[str, Any]]] = {}
    only = {f"entry__{name}": value for name, value in shelf.filter.items()}
    newest = shelf.version.objects.newest(site).filter(**only)
    rows = newest.order_by("created_at", "pk").values("entry_id", *names)
    for row in rows:
        found.setdefault(row.pop("entry_id"), []).append(row)
    return {key: _in_time(spans) for key, spans in found.items()}


def _drafted_spans(draft: Draft) -> list[dict[str, Any]]:
    return _in_time([span.fields for span in draft.spans])


def _in_time(spans: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(spans, key=lambda span: str(span["valid_from"] or ""))
