"""What can happen to conferences and to the team's meetings."""

from regelkreis.casework.conferences.operations.agree import (
    agree_on_goal,
    agree_on_referral,
    agree_on_step,
)
from regelkreis.casework.conferences.operations.convene import Plan, change_conference, convene
from regelkreis.casework.conferences.operations.ending import cancel, postpone, record_result
from regelkreis.casework.conferences.operations.gather import (
    Answer,
    Who,
    add_participant,
    change_participant,
    remove_participant,
)
from regelkreis.casework.conferences.operations.invite import invite
from regelkreis.casework.conferences.operations.moderation import answer_moderation, ask_for_moderation
from regelkreis.casework.conferences.operations.team import (
    Meeting,
    change_meeting,
    note_meeting,
    remove_meeting,
)

__all__ = [
    "Answer",
    "Meeting",
    "Plan",
    "Who",
    "add_participant",
    "agree_on_goal",
    "agree_on_referral",
    "agree_on_step",
    "answer_moderation",
    "ask_for_moderation",
    "cancel",
    "change_conference",
    "change_meeting",
    "change_participant",
    "convene",
    "invite",
    "note_meeting",
    "postpone",
    "record_result",
    "remove_meeting",
    "remove_participant",
]
