"""What can happen to an absence."""

from regelkreis.casework.absences.operations.handover import note_print, take_handover, write_handover
from regelkreis.casework.absences.operations.report import end_absence, report_absence

__all__ = ["end_absence", "note_print", "report_absence", "take_handover", "write_handover"]
