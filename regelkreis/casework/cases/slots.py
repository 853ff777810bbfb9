"""The empty places of the case file and of the desk that later rooms fill (`panels.py`)."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from django.utils.functional import Promise

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.slots import Slot
from regelkreis.network.organizations.actors import Acting

Column = Literal["main", "side"]


@dataclass(frozen=True)
class CasePanel:
    """
    A panel of the case file.

    `context` asks at most one question of the database and returns what the template needs, or None
    when there is nothing to show. The template draws the whole section, as
    `{% panel panel.title id=panel.key %}`, and finds `case`, `panel`, `today` and `may_work` beside its
    own context. A `deferred` panel is loaded after the page, from its own address.
    """

    key: str
    title: str | Promise
    template: str
    context: Callable[[Case, Acting, date], Mapping[str, Any] | None]
    column: Column = "main"
    deferred: bool = False


@dataclass(frozen=True)
class FileStrip:
    """
    A strip above the file about one fact, which is asked together with the file and costs no question.

    `fact` returns an expression on the case, for the day; where it is empty there is no strip. The
    template finds `case`, `may_work`, `today` and the `fact`.
    """

    name: str
    fact: Callable[[date], Any]
    template: str


@dataclass(frozen=True)
class CaseAction:
    """A link to something that can be done in a case: label, URL name (takes the case's key), key hint."""

    label: str | Promise
    url_name: str
    key: str = ""
    primary: bool = False


@dataclass(frozen=True)
class Phase:
    """
    Which activities of the event log show that a phase has begun; the evidence line comes with it.

    The site's profile names the phases and orders them (list `phase`); `label` is what a phase is
    called where the profile has no word for it.
    """

    code: str
    activities: frozenset[str]
    label: str | Promise = ""


@dataclass(frozen=True)
class Activity:
    """
    What an activity of the event log is called on the timeline, and its glyph.

    `alone` is what it is called where no organization follows, as in the indicators of a profile.
    `meets`: somebody spoke with the person, so the case was not over yet. `where` is the URL name of the
    page (it takes the case's key) on which it happens, for files that lack it.
    """

    code: str
    label: str | Promise
    glyph: str = "event"
    alone: str | Promise = ""
    meets: bool = False
    where: str = ""


@dataclass(frozen=True)
class EventDetail:
    """What a room adds to an event on the timeline, from the record the event came from."""

    what: str = ""
    text: str = ""
    why: str = ""


@dataclass(frozen=True)
class DueItem:
    """
    Something that needs doing, derived from dates and states: what, about whom, by when, one action.

    `due_on` empty means: news, no date. `case_id` empty means: not about a case. An action that `sends`
    is done at once by POST to its address; any other leads to a page.
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
    sends: bool = False


@dataclass(frozen=True)
class LeftOpen:
    """
    Something that is still open when a case closes or goes to another post: what, and where to settle it.

    What is `asked` in the form of closing itself is not listed beside it.
    """

    what: str
    url: str
    action: str
    asked: bool = False


@dataclass(frozen=True)
class ClosingPart:
    """
    What a room asks in the form that closes a case, such as the outcome of each goal (AC-4.6).

    `fields` are asked by name, `settle` does what was answered and returns the keys of what it ended, and
    `undo` takes that back when the closing is taken back.
    """

    fields: Callable[[Case], Mapping[str, Any]]
    settle: Callable[[Case, Mapping[str, Any], Acting, date], list[str]]
    undo: Callable[[Case, Collection[str], Acting, date], None]


# Answers for all events at once, by the key of the record they came from (`CaseEvent.subject_id`).
DetailSource = Callable[[Case, Collection[UUID]], Mapping[UUID, EventDetail]]


def of_case(path: str) -> tuple[str, ...]:
    """Return the fields of a case that a due item shows, for `only()`: a desk reads no more than that."""
    names = ("number", "person__given_name", "person__family_name")
    return tuple(f"{path}__{name}" for name in names)


DueSource = Callable[[Acting, date], Iterable[DueItem]]

case_panels: Slot[CasePanel] = Slot("cases.panels")
file_strips: Slot[FileStrip] = Slot("cases.file_strips")
case_actions: Slot[CaseAction] = Slot("cases.actions")
phases: Slot[Phase] = Slot("cases.phases")
activities: Slot[Activity] = Slot("cases.activities")
timeline_details: Slot[DetailSource] = Slot("cases.timeline_details")
due_sources: Slot[DueSource] = Slot("cases.due_sources")
closing_parts: Slot[ClosingPart] = Slot("cases.closing_parts")
# What the closing page names as still open (AC-4.6); it stops nobody.
left_open: Slot[Callable[[Case], Iterable[LeftOpen]]] = Slot("cases.left_open")
