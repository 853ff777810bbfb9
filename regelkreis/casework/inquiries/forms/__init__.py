"""Checks what was typed for inquiries; never saves."""

from regelkreis.casework.inquiries.forms.answer import AnswerForm
from regelkreis.casework.inquiries.forms.ask import AskForm

__all__ = ["AnswerForm", "AskForm"]
