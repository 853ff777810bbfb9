"""What can happen to findings."""

from regelkreis.structure.findings.operations.group import (
    NewTheme,
    group_findings,
    group_into_new_theme,
    take_out,
)
from regelkreis.structure.findings.operations.note import note_finding, withdraw_finding

__all__ = [
    "NewTheme",
    "group_findings",
    "group_into_new_theme",
    "note_finding",
    "take_out",
    "withdraw_finding",
]
