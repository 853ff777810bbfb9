"""What the components show, as plain data: rooms fill these, the templates draw them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.safestring import SafeString

from regelkreis.foundation.ui.glyphs import glyph

StepState = Literal["done", "now", "later"]
STEP_GLYPH: dict[StepState, str] = {"done": "met", "now": "now", "later": "later"}
STEP_WORD: dict[StepState, str] = {"done": "abgeschlossen", "now": "läuft", "later": "steht aus"}


@dataclass(frozen=True)
class Step:
    """One step of a way, with the evidence that it was computed from ("3 Verweise offen")."""

    name: str
    state: StepState
    evidence: str = ""

    @property
    def glyph(self) -> SafeString:
        """The mark of the state, with its word."""
        return glyph(STEP_GLYPH[self.state], STEP_WORD[self.state])


@dataclass(frozen=True)
class DueItem:
    """
    One row of what is to be done: until when, about whom, what and why, and the one action.

    `kind` names a glyph; `pressing` (overdue or today) makes the action a button; an action that `sends`
    is done at once, without a page in between.
    """

    kind: str
    when: str
    person: str
    what: str
    why: str = ""
    number: str = ""
    person_url: str = ""
    action: str = ""
    action_url: str = ""
    late: bool = False
    pressing: bool = False
    sends: bool = False


@dataclass(frozen=True)
class TimelineEntry:
    """One line of a timeline, newest first: the day, what happened, and why or with whom."""

    day: date
    kind: str
    what: str
    text: str = ""
    why: str = ""
    tag: str = ""


@dataclass(frozen=True)
class Fact:
    """A fact about a record: its name and its value, with a link where there is more to read."""

    label: str
    value: object
    url: str = ""


@dataclass(frozen=True)
class Tab:
    """A section of a long page at an address of its own; the count is muted."""

    label: str
    url: str
    current: bool = False
    count: int | None = None


def current_step(steps: Sequence[Step]) -> tuple[int, Step | None]:
    """Return the number and the step that is under way."""
    return next(((number, step) for number, step in enumerate(steps, 1) if step.state == "now"), (0, None))
