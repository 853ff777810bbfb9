"""Checks what was typed about persons; never saves."""

from regelkreis.casework.people.forms.facts import PersonForm, in_words
from regelkreis.casework.people.forms.household import JoinForm, LeaveForm
from regelkreis.casework.people.forms.search import SearchForm

__all__ = ["JoinForm", "LeaveForm", "PersonForm", "SearchForm", "in_words"]
