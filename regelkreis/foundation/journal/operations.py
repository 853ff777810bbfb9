"""What can happen to the journal: something is added. Details can be erased, nothing else ever changes."""

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from django.db import models, transaction
from django.db.transaction import TransactionManagementError

from regelkreis.foundation.journal.deeds import PAYLOAD_ERASED, READINGS_SEALED
from regelkreis.foundation.journal.models import ChainHead, Entry, Reading
from regelkreis.foundation.journal.rules import (
    GENESIS,
    canonical,
    commitment_of,
    leaf_of,
    link_of,
    new_salt,
    root_of,
)
from regelkreis.foundation.kernel.actors import Actor
from regelkreis.foundation.kernel.clock import now
from regelkreis.foundation.kernel.refusals import Refusal

Subject: TypeAlias = models.Model | tuple[str, UUID]
# The proof of an erasure and of a seal must outlast what it proves.
_NEVER_ERASED = frozenset({PAYLOAD_ERASED, READINGS_SEALED})


class NotErasable(Refusal):
    """The entry proves that something was erased or sealed; it holds nothing personal."""


@dataclass(frozen=True)
class Program:
    """The part of the system that seals; an actor without an account."""

    name: str
    site: UUID
    role: str = "system"
    user_id: UUID | None = None


def record(deed: str, *, actor: Actor, subject: Subject, **payload: Any) -> Entry:
    """
    Append a deed to the chain of the actor's site, as part of the operation that did it.

    It holds the head of the chain until the operation ends, so call it last: other operations of the
    site wait there. What is sensitive belongs in the payload and nowhere else.

    :raises TransactionManagementError: outside a transaction, where deed and entry could come apart.
    :raises ValueError: when the subject belongs to another site than the actor.
    """
    if not transaction.get_connection().in_atomic_block:
        raise TransactionManagementError("a deed is recorded inside the transaction that does it")
    kind, number = _kind_and_number(subject, actor.site)
    text, salt = canonical(payload), new_salt()
    head = _hold_head(actor.site)
    entry = Entry(
        site=actor.site,
        at=now(),
        actor_name=actor.name,
        user_id=actor.user_id,
        role=str(actor.role),
        subject_kind=kind,
        subject_id=number,
        sequence=head.sequence + 1,
        deed=deed,
        payload=text,
        salt=salt,
        commitment=commitment_of(salt, text),
        previous=head.hash,
    )
    entry.hash = link_of(
        previous=entry.previous, sequence=entry.sequence, facts=entry.facts(), commitment=entry.commitment
    )
    entry.save(force_insert=True)
    ChainHead.objects.filter(site=actor.site).update(sequence=entry.sequence, hash=entry.hash)
    return entry


def note_reading(*, actor: Actor, subject: Subject, purpose: str = "") -> Reading:
    """
    Note that the actor looked into a file: once for each page, not for the parts it loads later.

    One INSERT without any lock; the seal comes later.
    """
    kind, number = _kind_and_number(subject, actor.site)
    return Reading.objects.create(
        site=actor.site,
        at=now(),
        actor_name=actor.name,
        user_id=actor.user_id,
        role=str(actor.role),
        subject_kind=kind,
        subject_id=number,
        purpose=purpose,
    )


@transaction.atomic
def erase_payload(*, entry: Entry, reason: str, actor: Actor) -> None:
    """
    Blank what an entry says, keep that it happened, and write down that and why it was blanked.

    Whether erasing is due is decided by the caller, who knows the retention rule (GDPR article 17).

    :raises NotErasable: for entries that prove an erasure or a seal.
    :raises ValueError: when the entry belongs to another site than the actor.
    """
    if entry.site != actor.site:
        raise ValueError("an entry is erased by its own site")
    if entry.deed in _NEVER_ERASED:
        raise NotErasable(entry.deed)
    erased = Entry.objects.filter(pk=entry.pk, payload__isnull=False).update(payload=None, salt=None)
    entry.payload = entry.salt = None
    if erased:
        subject = (entry.subject_kind, entry.subject_id)
        record(PAYLOAD_ERASED, actor=actor, subject=subject, entry=entry.sequence, reason=reason)


@transaction.atomic
def seal_readings(site: UUID, *, batch: int = 900) -> int:
    """
    Bind the oldest readings not yet sealed to the chain by one entry, and return how many.

    Readers go on meanwhile: a reading that is committed later falls to the next batch.
    """
    _hold_head(site)
    readings = list(Reading.objects.filter(site=site, seal=None).order_by("pk")[:batch])
    if not readings:
        return 0
    root = root_of(leaf_of(reading.facts()) for reading in readings)
    program = Program("Zugriffsprotokoll", site)
    subject = (Reading._meta.label_lower, site)
    entry = record(READINGS_SEALED, actor=program, subject=subject, count=len(readings), root=root)
    Reading.objects.filter(pk__in=[reading.pk for reading in readings]).update(seal=entry.sequence)
    return len(readings)


def _kind_and_number(subject: Subject, site: UUID) -> tuple[str, UUID]:
    if isinstance(subject, tuple):
        return subject
    if getattr(subject, "site", site) != site:
        raise ValueError(f"{subject._meta.label} of another site than the actor's")
    return subject._meta.label_lower, subject.pk


def _hold_head(site: UUID) -> ChainHead:
    """Return the head of a site's chain, held until the transaction ends (SQLite holds all it has)."""
    held = ChainHead.objects.select_for_update()
    head = held.filter(site=site).first()
    if head is None:
        ChainHead.objects.bulk_create([ChainHead(site=site, hash=GENESIS)], ignore_conflicts=True)
        head = held.get(site=site)
    return head
