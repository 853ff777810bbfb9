"""What can happen to a theme."""

from regelkreis.structure.themes.operations.move import carry_out_decision, finish_theme, move_theme
from regelkreis.structure.themes.operations.open import open_theme, rename_theme
from regelkreis.structure.themes.operations.tell import CountRow, Told, state_counts, state_effect

__all__ = [
    "CountRow",
    "Told",
    "carry_out_decision",
    "finish_theme",
    "move_theme",
    "open_theme",
    "rename_theme",
    "state_counts",
    "state_effect",
]
