"""The empty places of the case file and of the desk that later rooms fill (`panels.py`)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.slots import Slot
from regelkreis.network.organizations.actors import Acting

Column = Literal["main", "side"]


@dataclass(frozen=True)
class CasePanel:
    """
    A panel of the case file.

    `context` asks at most one question of the database and returns what the template needs, or None
    when there is nothing to show. A `deferred` panel is loaded after the page, from its own address.
    """

    key: str
    title: str
    template: str
    context: Callable[[Case, Acting, date], Mapping[str, Any] | None]
    column: Column = "main"
    deferred: bool = False


@dataclass(frozen=True)
class CaseAction:
    """A link to something that can be done in a case: label, URL name (takes the case's key), key hint."""

    label: str
    url_name: str
    key: str = ""
    primary: bool = False


@dataclass(frozen=True)
class Phase:
    """Which activities of the event log show that a phase has begun; the evidence line comes with it."""

    code: str
    activities: frozenset[str]


@dataclass(frozen=True)
class Activity:
    """What an activity of the event log is called on the timeline, and its glyph."""

    code: str
    label: str
    glyph: str = "ring"


@dataclass(frozen=True)
class DueItem:
    """
    Something that needs doing, derived from dates and states: what, about whom, by when, one action.

    `due_on` empty means: news, no date. `case_id` empty means: not about a case.
    """

    kind: str
    what: str
    why: str
    url: str
    action: str
    due_on: date | None = None
    case_id: UUID | None = None
    who: str = ""
    number: str = ""


DueSource = Callable[[Acting, date], Iterable[DueItem]]

case_panels: Slot[CasePanel] = Slot("cases.panels")
case_actions: Slot[CaseAction] = Slot("cases.actions")
phases: Slot[Phase] = Slot("cases.phases")
activities: Slot[Activity] = Slot("cases.activities")
due_sources: Slot[DueSource] = Slot("cases.due_sources")
