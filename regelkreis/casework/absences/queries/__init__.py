"""What can be asked about absences; every question starts from who asks."""

from regelkreis.casework.absences.queries.absences import (
    absence_or_404,
    absences_of,
    holdings_to_report,
    substitutes,
)
from regelkreis.casework.absences.queries.due import DueAbsence, handovers_to_read, handovers_to_write
from regelkreis.casework.absences.queries.uncovered import Uncovered, uncovered

__all__ = [
    "DueAbsence",
    "Uncovered",
    "absence_or_404",
    "absences_of",
    "handovers_to_read",
    "handovers_to_write",
    "holdings_to_report",
    "substitutes",
    "uncovered",
]
