"""Whether the journal of a site is still what was written: the chain, the payloads and the seals."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from regelkreis.foundation.journal.deeds import PAYLOAD_ERASED, READINGS_SEALED
from regelkreis.foundation.journal.models import ChainHead, Entry, Reading
from regelkreis.foundation.journal.rules import GENESIS, commitment_of, leaf_of, link_of, root_of


class Fault(StrEnum):
    """What can be found."""

    MISSING = "an entry is missing"
    UNLINKED = "an entry does not follow from the one before it"
    CHANGED = "an entry was changed"
    PAYLOAD_CHANGED = "the payload of an entry was changed"
    ERASED_UNNAMED = "a payload is gone and no entry says that it was erased"
    HEAD = "the chain does not end where its head says"
    SEAL = "the readings under a seal are not those that were sealed"


@dataclass(frozen=True)
class Break:
    """The first place at which the journal is not what was written."""

    sequence: int
    fault: Fault


def verify(site: UUID) -> Break | None:
    """
    Walk the whole journal of a site and return the first break, or nothing.

    Readings not yet sealed cannot be checked.
    """
    erased: dict[int, None] = {}
    named: set[int] = set()
    seals: dict[int, tuple[int, str]] = {}
    previous, sequence = GENESIS, 0
    for entry in Entry.objects.filter(site=site).order_by("sequence").iterator(chunk_size=2000):
        sequence += 1
        fault = _fault_of(entry, previous, sequence)
        if fault:
            return Break(sequence, fault)
        if entry.is_erased:
            erased[sequence] = None
        elif entry.deed == PAYLOAD_ERASED:
            named.add(entry.details["entry"])
        elif entry.deed == READINGS_SEALED:
            seals[sequence] = (entry.details["count"], entry.details["root"])
        previous = entry.hash
    for number in erased:
        if number not in named:
            return Break(number, Fault.ERASED_UNNAMED)
    head = ChainHead.objects.filter(site=site).values_list("sequence", "hash").first()
    if (head or (0, GENESIS)) != (sequence, previous):
        return Break(sequence, Fault.HEAD)
    return _broken_seal(site, seals)


def _fault_of(entry: Entry, previous: str, sequence: int) -> Fault | None:
    if entry.sequence != sequence:
        return Fault.MISSING
    if entry.previous != previous:
        return Fault.UNLINKED
    link = link_of(previous=previous, sequence=sequence, facts=entry.facts(), commitment=entry.commitment)
    if entry.hash != link:
        return Fault.CHANGED
    if entry.payload is not None and entry.commitment != commitment_of(entry.salt or "", entry.payload):
        return Fault.PAYLOAD_CHANGED
    return None


def _broken_seal(site: UUID, seals: dict[int, tuple[int, str]]) -> Break | None:
    found = dict(_sealed(site))
    for number in sorted(seals.keys() | found.keys()):
        if seals.get(number) != found.get(number):
            return Break(number, Fault.SEAL)
    return None


def _sealed(site: UUID) -> Iterator[tuple[int, tuple[int, str]]]:
    """Return for each seal how many readings lie under it, and their root as they are now."""
    readings = Reading.objects.filter(site=site, seal__isnull=False).order_by("seal", "pk")
    for seal, group in groupby(readings.iterator(chunk_size=2000), key=lambda reading: reading.seal):
        leaves = [leaf_of(reading.facts()) for reading in group]
        yield seal or 0, (len(leaves), root_of(leaves))
