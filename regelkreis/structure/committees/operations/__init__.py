"""What can happen in the bodies."""

from regelkreis.structure.committees.operations.agenda import (
    plan_session,
    propose,
    put_on_agenda,
    take_off_agenda,
    withdraw_proposal,
)
from regelkreis.structure.committees.operations.decide import record_result, take_decision

__all__ = [
    "plan_session",
    "propose",
    "put_on_agenda",
    "record_result",
    "take_decision",
    "take_off_agenda",
    "withdraw_proposal",
]
