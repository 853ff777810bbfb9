"""The doors of findings."""

from regelkreis.structure.findings.views.coordinating import group, home, index, of_theme, take_out
from regelkreis.structure.findings.views.noting import note, withdraw

__all__ = ["group", "home", "index", "note", "of_theme", "take_out", "withdraw"]
