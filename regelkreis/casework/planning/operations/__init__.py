"""What can happen in planning."""

from regelkreis.casework.planning.operations.assess import Judgement, assess, waive_goal
from regelkreis.casework.planning.operations.goals import agree_goal, change_goal, end_goal, take_back_end
from regelkreis.casework.planning.operations.steps import add_step, finish_step, reopen_step
from regelkreis.casework.planning.operations.support import name_support_topics, note_language_level

__all__ = [
    "Judgement",
    "add_step",
    "agree_goal",
    "assess",
    "change_goal",
    "end_goal",
    "finish_step",
    "name_support_topics",
    "note_language_level",
    "reopen_step",
    "take_back_end",
    "waive_goal",
]
