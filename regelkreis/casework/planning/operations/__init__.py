"""What can happen in planning."""

from regelkreis.casework.planning.operations.assess import Judgement, assess, waive_goal
from regelkreis.casework.planning.operations.goals import agree_goal, change_goal, end_goal
from regelkreis.casework.planning.operations.steps import add_step, finish_step, reopen_step

__all__ = [
    "Judgement",
    "add_step",
    "agree_goal",
    "assess",
    "change_goal",
    "end_goal",
    "finish_step",
    "reopen_step",
    "waive_goal",
]
