"""The doors of the bodies."""

from regelkreis.structure.committees.views.deciding import answer, decide
from regelkreis.structure.committees.views.preparing import (
    add_item,
    add_proposal,
    plan,
    remove_item,
    remove_proposal,
)
from regelkreis.structure.committees.views.reading import (
    decision_page,
    register,
    session_page,
    sessions_page,
)

__all__ = [
    "add_item",
    "add_proposal",
    "answer",
    "decide",
    "decision_page",
    "plan",
    "register",
    "remove_item",
    "remove_proposal",
    "session_page",
    "sessions_page",
]
