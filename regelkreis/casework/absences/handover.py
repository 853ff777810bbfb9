"""What stands in a handover: what falls due while somebody is away, and one line for each case."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Max

from regelkreis.casework.absences.models import Absence, HandoverNote
from regelkreis.casework.cases.queries import open_cases
from regelkreis.casework.cases.slots import DueItem, due_sources
from regelkreis.casework.people.rules import full_name
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class Line:
    """One case in the handover."""

    case_id: UUID
    number: str
    name: str
    town: str
    topic: str
    last_on: date | None
    note: str


@dataclass(frozen=True)
class Handover:
    """All of a handover."""

    absence: Absence
    due: list[DueItem]
    lines: list[Line]


def handover_of(absence: Absence, actor: Acting, today: date) -> Handover:
    """
    Return what falls due until the last day if nothing happens, and the open cases of the post.

    Every room that puts something on the desk is asked, for today and for the last day of the absence.
    """
    post = frozenset({absence.post_id})
    # As the desk of this one post: the actor's other cases and own appointments are not handed over.
    at_post = replace(actor, posts=post, own_posts=frozenset(), day=None)
    return Handover(absence, _due(at_post, absence.last_day, today), _lines(absence, at_post))


def _due(actor: Acting, last_day: date, today: date) -> list[DueItem]:
    now = list(_items(actor, today))
    # The same thing may be said in other words on the last day: an appointment that is to be held by then.
    known = {_same(one) for one in now}
    later = [one for one in _items(actor, max(last_day, today)) if _same(one) not in known]
    found = [one for one in [*now, *later] if one.due_on is not None and one.due_on <= last_day]
    return sorted(found, key=lambda one: (one.due_on or today, one.number))


def _same(item: DueItem) -> tuple[str, UUID | None, date | None]:
    return item.kind, item.case_id, item.due_on


def _items(actor: Acting, day: date) -> Iterable[DueItem]:
    return (item for source in due_sources for item in source(actor, day) if item.case_id is not None)


def _lines(absence: Absence, actor: Acting) -> list[Line]:
    notes = dict(HandoverNote.objects.filter(absence=absence).order_by("pk").values_list("case_id", "text"))
    rows = (
        open_cases(actor)
        .annotate(last_on=Max("events__on"))
        .order_by("person__family_name", "person__given_name", "number")
        .values_list(
            "pk",
            "number",
            "person__given_name",
            "person__family_name",
            "municipality__label",
            "main_topic__label",
            "last_on",
        )
    )
    return [
        Line(pk, number, full_name(given, family), town, topic or "", last_on, notes.get(pk, ""))
        for pk, number, given, family, town, topic, last_on in rows
    ]
