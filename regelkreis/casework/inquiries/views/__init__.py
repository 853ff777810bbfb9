"""The doors to inquiries: asking, what became of it, and answering."""

from regelkreis.casework.inquiries.views.answering import answer
from regelkreis.casework.inquiries.views.asking import ask, asked, index, settled

__all__ = ["answer", "ask", "asked", "index", "settled"]
