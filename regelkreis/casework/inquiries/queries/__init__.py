"""What can be asked about inquiries."""

from regelkreis.casework.inquiries.queries.circles import TeamFile, files_to_ask, known_in_team, known_to
from regelkreis.casework.inquiries.queries.inquiries import (
    identity_of_inquiry,
    inquiries_told,
    inquiries_visible_to,
    inquiry_or_404,
    question_or_404,
    questions_due,
    told_answers,
)

__all__ = [
    "TeamFile",
    "files_to_ask",
    "identity_of_inquiry",
    "inquiries_told",
    "inquiries_visible_to",
    "inquiry_or_404",
    "known_in_team",
    "known_to",
    "question_or_404",
    "questions_due",
    "told_answers",
]
