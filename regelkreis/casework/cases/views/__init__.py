"""The doors of the case file: the list, the file, and what can be done with a case."""

from regelkreis.casework.cases.views.acts import change, close, reopen, undo
from regelkreis.casework.cases.views.file import file, history, panel, readings, rest
from regelkreis.casework.cases.views.list import case_list, export, list_columns

__all__ = [
    "case_list",
    "change",
    "close",
    "export",
    "file",
    "history",
    "list_columns",
    "panel",
    "readings",
    "reopen",
    "rest",
    "undo",
]
