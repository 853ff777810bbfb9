"""What can happen to what is known of a person, and to who lives together."""

from regelkreis.casework.people.operations.households import (
    Joining,
    found_household,
    join_household,
    leave_household,
    live_with,
)
from regelkreis.casework.people.operations.register import correct_person, register_person

__all__ = [
    "Joining",
    "correct_person",
    "found_household",
    "join_household",
    "leave_household",
    "live_with",
    "register_person",
]
