"""
Which way a theme may go, and how long it may stand: true without a database.

Source of the six steps: AC, chapter 4.4.3 a (Erhebung, Analyse, Planung und Steuerung, Umsetzung,
Evaluation, Nachsteuerung). How many days a theme may stand at each step, its terms, the site says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

COLLECT, ANALYSE, PLAN, IMPLEMENT, EVALUATE, ADJUST = range(1, 7)

# One step on, or back to where something was overlooked; what was put into effect can only be looked at.
WAYS: dict[int, frozenset[int]] = {
    COLLECT: frozenset({ANALYSE}),
    ANALYSE: frozenset({COLLECT, PLAN}),
    PLAN: frozenset({COLLECT, ANALYSE, IMPLEMENT}),
    IMPLEMENT: frozenset({PLAN, EVALUATE}),
    EVALUATE: frozenset({IMPLEMENT, ADJUST}),
    ADJUST: frozenset({COLLECT, ANALYSE, PLAN, IMPLEMENT}),
}


@dataclass(frozen=True)
class Standing:
    """How long a theme has stood at its step, against the term of the step."""

    days: int
    term: int

    @property
    def share(self) -> float:
        """The share of the term that is used; above one, the theme is late."""
        return self.days / self.term

    @property
    def late_by(self) -> int:
        """The days beyond the term, zero within it."""
        return max(0, self.days - self.term)


def may_go(current: int, wanted: int) -> bool:
    """Return whether a theme may go from one step to another; staying is always possible."""
    return current == wanted or wanted in WAYS[current]


def next_stages(current: int) -> list[int]:
    """Return where a theme may stand after a move, the way on first, its present step last."""
    onward = current % ADJUST + 1
    return [*sorted(WAYS[current], key=lambda stage: (stage != onward, stage)), current]


def term_of(stage: int, terms: Sequence[int]) -> int:
    """Return how many days a theme may stand at a step."""
    return terms[stage - 1]


def standing(stage: int, since: date, today: date, terms: Sequence[int]) -> Standing:
    """Return how long a theme has stood at its step today."""
    return Standing(days=max(0, (today - since).days), term=term_of(stage, terms))


def term_ends(stage: int, since: date, terms: Sequence[int]) -> date:
    """Return the last day within the term."""
    return since + timedelta(days=term_of(stage, terms))
