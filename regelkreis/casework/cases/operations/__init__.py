"""What can happen to a case: opened, changed, closed, reopened."""

from regelkreis.casework.cases.operations.change import change_case
from regelkreis.casework.cases.operations.close import close_case, reopen_case
from regelkreis.casework.cases.operations.open import open_case

__all__ = ["change_case", "close_case", "open_case", "reopen_case"]
