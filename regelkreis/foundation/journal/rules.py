"""
How entries are chained: plain hashes over one canonical way of writing.

What an entry says (its payload) enters the chain only as a salted commitment. Without payload and salt
the commitment tells nothing, so both can be erased lawfully and the chain still holds.
Source: S. Haber, W. S. Stornetta, How to time-stamp a digital document, J. Cryptology 3 (1991) 99-111.
"""

import json
import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any
from uuid import UUID

GENESIS = "0" * 64


def canonical(value: object) -> str:
    """
    Return the one way to write a value as JSON, the same on every machine and database.

    :raises TypeError: for a value that has no such way, such as an object.
    """
    return json.dumps(value, default=_written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def new_salt() -> str:
    """Return 128 random bits, so that a short payload cannot be guessed from its commitment."""
    return secrets.token_hex(16)


def commitment_of(salt: str, payload: str) -> str:
    """Return what binds the chain to a payload without telling it."""
    return _digest(salt, payload)


def link_of(*, previous: str, sequence: int, facts: Mapping[str, Any], commitment: str) -> str:
    """Return the hash of an entry: it covers the entry before it, and so the whole past."""
    return _digest(previous, sequence, dict(facts), commitment)


def root_of(leaves: Iterable[str]) -> str:
    """Return one hash over a batch of hashes in their order."""
    return _digest(*leaves)


def leaf_of(facts: Mapping[str, Any]) -> str:
    """Return the hash of one reading."""
    return _digest(dict(facts))


def _written(value: object) -> str:
    """Write moments to the microsecond in UTC: databases give them back in their own time zone."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in the journal")


def _digest(*parts: object) -> str:
    return sha256(canonical(parts).encode()).hexdigest()
