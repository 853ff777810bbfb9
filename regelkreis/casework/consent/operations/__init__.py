"""What can happen to bases and releases."""

from regelkreis.casework.consent.operations.bases import record_basis, withdraw_basis
from regelkreis.casework.consent.operations.releases import (
    extend_release,
    give_release,
    note_refusal,
    withdraw_release,
)

__all__ = [
    "extend_release",
    "give_release",
    "note_refusal",
    "record_basis",
    "withdraw_basis",
    "withdraw_release",
]
