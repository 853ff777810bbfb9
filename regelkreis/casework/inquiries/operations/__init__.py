"""What can happen to inquiries."""

from regelkreis.casework.inquiries.operations.answer import answer_question
from regelkreis.casework.inquiries.operations.ask import ask, ask_for_case
from regelkreis.casework.inquiries.operations.settle import carry_inquiry, forget_names, settle
from regelkreis.casework.inquiries.operations.tell import tell_holders

__all__ = [
    "answer_question",
    "ask",
    "ask_for_case",
    "carry_inquiry",
    "forget_names",
    "settle",
    "tell_holders",
]
