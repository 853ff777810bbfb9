"""What can happen to a case: opened, changed, closed, reopened."""

from regelkreis.casework.cases.operations.change import change_case
from regelkreis.casework.cases.operations.close import close_case
from regelkreis.casework.cases.operations.mine import choose_columns, export_cases
from regelkreis.casework.cases.operations.open import open_case
from regelkreis.casework.cases.operations.take_up import reopen_case, undo_closing

__all__ = [
    "change_case",
    "choose_columns",
    "close_case",
    "export_cases",
    "open_case",
    "reopen_case",
    "undo_closing",
]
