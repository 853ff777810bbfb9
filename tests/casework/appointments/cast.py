"""An appointment as tests need it."""

from datetime import time

from regelkreis.casework.appointments.operations import agree_appointment
from tests.cast import TODAY

PLACE = "Rathaus, Zimmer 12"


def build_appointment(somebody, case, **changes):
    values = {"on": TODAY, "at": time(14, 30), "place": PLACE, "purpose": "Bescheid besprechen", **changes}
    return agree_appointment(case=case, actor=somebody.actor, today=TODAY, **values)
