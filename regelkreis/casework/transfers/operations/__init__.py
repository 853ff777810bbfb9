"""What can happen to a transfer."""

from regelkreis.casework.transfers.operations.answer import accept_transfer, acknowledge, decline_transfer
from regelkreis.casework.transfers.operations.offer import Offer, offer_transfer, withdraw_transfer
from regelkreis.casework.transfers.operations.reading import end_reading

__all__ = [
    "Offer",
    "accept_transfer",
    "acknowledge",
    "decline_transfer",
    "end_reading",
    "offer_transfer",
    "withdraw_transfer",
]
