"""The doors to persons: what is known of one, and the search for one."""

from regelkreis.casework.people.views.facts import facts
from regelkreis.casework.people.views.household import household, leave
from regelkreis.casework.people.views.search import search

__all__ = ["facts", "household", "leave", "search"]
