"""What is true of levels, goals and steps without a database."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

# A domain at this level needs a goal, or a word why there is none yet (EN-16: shown, never a wall).
CRITICAL = 1
# From this many days before its date on, a goal or a step stands on the desk.
NOTICE = timedelta(days=7)


def is_overdue(due_on: date | None, settled_on: date | None, today: date) -> bool:
    """Return whether something with a date is still open after that day; without a date nothing is late."""
    return due_on is not None and settled_on is None and due_on < today


def written_levels(data: Mapping[str, Any], general: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """
    Return the sentence of each level for one life domain.

    The site's profile may describe the levels of a domain in its own sentences (`levels`, from one to
    five); a domain without them takes the general ones. A list of another length describes nothing.
    """
    own = data.get("levels")
    if not isinstance(own, list) or len(own) != len(general):
        return list(general)
    return [(level, str(sentence)) for (level, _), sentence in zip(general, own, strict=True)]


def step_number(existing: Sequence[int]) -> int:
    """Return the position of a new step: after all that stand there."""
    return max(existing, default=0) + 1
