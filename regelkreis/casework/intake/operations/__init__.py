"""What can happen on the ways in."""

from regelkreis.casework.intake.operations.consult import (
    count_consultation,
    describe_consultation,
    withdraw_consultation,
)
from regelkreis.casework.intake.operations.notify import (
    answer_notification,
    receive_notification,
    tell_notifier,
)
from regelkreis.casework.intake.operations.screen import count_screening, erase_name, withdraw_screening
from regelkreis.casework.intake.operations.take_in import BasisGiven, take_in

__all__ = [
    "BasisGiven",
    "answer_notification",
    "count_consultation",
    "count_screening",
    "describe_consultation",
    "erase_name",
    "receive_notification",
    "take_in",
    "tell_notifier",
    "withdraw_consultation",
    "withdraw_screening",
]
