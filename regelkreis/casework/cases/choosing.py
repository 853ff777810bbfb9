"""The list of cases: what is asked for, and the rows that answer it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.consent.queries import standing_basis_of_row
from regelkreis.network.catalogue.models import named_group
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class Wanted:
    """What somebody asks of the list; empty means everything."""

    state: str = "open"
    town: str = ""
    topic: str = ""
    group: str = ""
    words: tuple[str, ...] = ()
    standing_in: bool = False


@dataclass(frozen=True)
class Choices:
    """What the list can be narrowed to: only what occurs in the actor's own cases."""

    towns: list[tuple[str, str]]
    topics: list[tuple[str, str]]
    groups: list[tuple[str, str]]
    stands_in: bool


def case_rows(
    actor: Acting, wanted: Wanted, *, fields: Sequence[str], today: date
) -> QuerySet[Case, dict[str, object]]:
    """Return the actor's cases as asked for, as rows of these fields and the day something last happened."""
    basis = Exists(standing_basis_of_row("person", today))
    last = CaseEvent.objects.filter(case=OuterRef("pk")).order_by("-on", "-id").values("on")[:1]
    rows: QuerySet[Case, dict[str, object]] = (
        Case.objects.kept_by(actor)
        .filter(condition(actor, wanted))
        .values(*fields)
        .annotate(has_basis=basis, last_on=Subquery(last))
    )
    return rows


def case_choices(actor: Acting) -> Choices:
    """Return the towns, topics and target groups that occur in the actor's cases, by one question."""
    rows = (
        Case.objects.kept_by(actor)
        .order_by("municipality__position", "main_topic__position")
        .values_list(
            "municipality__position",
            "municipality__code",
            "municipality__label",
            "main_topic__position",
            "main_topic__code",
            "main_topic__label",
            "target_group__entry__position",
            "target_group__entry__code",
            "target_group__entry__label",
        )
        .distinct()
    )
    towns: dict[tuple[int, str], str] = {}
    topics: dict[tuple[int, str], str] = {}
    groups: dict[tuple[int, str], str] = {}
    for row in rows:
        for found, (position, code, label) in zip((towns, topics, groups), _words(row), strict=True):
            if code:
                found[(position, code)] = label
    named = {(position, code): named_group(code, label) for (position, code), label in groups.items()}
    return Choices(
        _in_order(towns), _in_order(topics), _in_order(named), stands_in=actor.posts != actor.own_posts
    )


def _words(row: Sequence[Any]) -> list[Sequence[Any]]:
    # Each as its place in the profile, its code and its label.
    return [row[start : start + 3] for start in range(0, len(row), 3)]


def _in_order(found: Mapping[tuple[int, str], str]) -> list[tuple[str, str]]:
    return [(code, label) for (_position, code), label in sorted(found.items())]


def condition(actor: Acting, wanted: Wanted) -> Q:
    """Return what a row has to be to belong to what is asked for."""
    found = Q()
    if wanted.state == "open":
        found &= Q(closed_on=None)
    elif wanted.state == "closed":
        found &= Q(closed_on__isnull=False)
    if wanted.town:
        found &= Q(municipality__code=wanted.town)
    if wanted.topic:
        found &= Q(main_topic__code=wanted.topic)
    if wanted.group:
        found &= Q(target_group__entry__code=wanted.group)
    if wanted.standing_in:
        found &= ~Q(post__in=actor.own_posts)
    for word in wanted.words:
        found &= (
            Q(number__icontains=word)
            | Q(person__given_name__icontains=word)
            | Q(person__family_name__icontains=word)
        )
    return found


def own_open_cases(actor: Acting) -> list[tuple[UUID, str]]:
    """Return the actor's open cases by name and number, to choose one of them."""
    rows = (
        Case.objects.kept_by(actor)
        .filter(closed_on=None)
        .order_by("person__family_name", "person__given_name", "number")
        .values_list("pk", "number", "person__given_name", "person__family_name")
    )
    return [
        (pk, " · ".join(part for part in (f"{given} {family}".strip(), number) if part))
        for pk, number, given, family in rows
    ]
