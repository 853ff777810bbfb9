"""What this room hangs up: who sees a person, its navigation entry, its phases, words and panels."""

from regelkreis.casework.cases.sight import case_sight
from regelkreis.casework.people.slots import sights

sights.register(case_sight)
