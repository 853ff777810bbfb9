"""What can happen on the ways in."""

from regelkreis.casework.intake.operations.consult import (
    count_consultation,
    describe_consultation,
    withdraw_consultation,
)
from regelkreis.casework.intake.operations.family import FamilyMember, take_in_family
from regelkreis.casework.intake.operations.move import note_move, settle_move
from regelkreis.casework.intake.operations.notify import (
    answer_notification,
    receive_notification,
    tell_notifier,
)
from regelkreis.casework.intake.operations.screen import count_screening, erase_name, withdraw_screening
from regelkreis.casework.intake.operations.special import record_special_fact, withdraw_special_fact
from regelkreis.casework.intake.operations.take_in import BasisGiven, take_in
from regelkreis.casework.intake.operations.take_over import (
    begin_takeover,
    end_takeover,
    extend_takeover,
)

__all__ = [
    "BasisGiven",
    "FamilyMember",
    "answer_notification",
    "begin_takeover",
    "count_consultation",
    "count_screening",
    "describe_consultation",
    "end_takeover",
    "erase_name",
    "extend_takeover",
    "note_move",
    "receive_notification",
    "record_special_fact",
    "settle_move",
    "take_in",
    "take_in_family",
    "tell_notifier",
    "withdraw_consultation",
    "withdraw_screening",
    "withdraw_special_fact",
]
