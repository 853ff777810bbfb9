"""What can happen to appointments and to calendar links."""

from regelkreis.casework.appointments.operations.agree import (
    agree_appointment,
    change_appointment,
    move_appointment,
)
from regelkreis.casework.appointments.operations.link import change_link, make_link, revoke_link
from regelkreis.casework.appointments.operations.settle import (
    cancel_appointment,
    hold_appointment,
    miss_appointment,
    take_back,
)

__all__ = [
    "agree_appointment",
    "cancel_appointment",
    "change_appointment",
    "change_link",
    "hold_appointment",
    "make_link",
    "miss_appointment",
    "move_appointment",
    "revoke_link",
    "take_back",
]
