"""What can be asked about transfers; every question starts from who asks."""

from regelkreis.casework.transfers.queries.due import Made, Received, offers_made, offers_received
from regelkreis.casework.transfers.queries.posts import holders_on, posts_to_choose
from regelkreis.casework.transfers.queries.seen import reading_on, shown_to, transfer_or_404, transfers_of

__all__ = [
    "Made",
    "Received",
    "holders_on",
    "offers_made",
    "offers_received",
    "posts_to_choose",
    "reading_on",
    "shown_to",
    "transfer_or_404",
    "transfers_of",
]
