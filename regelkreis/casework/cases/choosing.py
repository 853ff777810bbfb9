"""The list of cases: what is asked for, and the rows that answer it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.consent.queries import standing_basis_of_row
from regelkreis.network.organizations.actors import Acting

# What a row of the list shows; the template reads these names.
SHOWN = (
    "pk",
    "number",
    "opened_on",
    "closed_on",
    "german_now",
    "person__given_name",
    "person__family_name",
    "municipality__label",
    "main_topic__label",
    "target_group__entry__code",
)


@dataclass(frozen=True)
class Wanted:
    """What somebody asks of the list; empty means everything."""

    state: str = "open"
    town: str = ""
    topic: str = ""
    words: tuple[str, ...] = ()
    standing_in: bool = False


@dataclass(frozen=True)
class Choices:
    """What the list can be narrowed to: only what occurs in the actor's own cases."""

    towns: list[tuple[str, str]]
    topics: list[tuple[str, str]]
    stands_in: bool


def case_rows(actor: Acting, wanted: Wanted, *, today: date) -> QuerySet[Case, dict[str, object]]:
    """Return the actor's cases as asked for, as rows with the day something last happened."""
    basis = Exists(standing_basis_of_row("person", today))
    last = CaseEvent.objects.filter(case=OuterRef("pk")).order_by("-on", "-id").values("on")[:1]
    rows: QuerySet[Case, dict[str, object]] = (
        Case.objects.visible_to(actor)
        .filter(_condition(actor, wanted))
        .values(*SHOWN)
        .annotate(has_basis=basis, last_on=Subquery(last))
    )
    return rows


def case_choices(actor: Acting) -> Choices:
    """Return the towns and topics that occur in the actor's cases, by one question."""
    rows = (
        Case.objects.visible_to(actor)
        .order_by("municipality__position", "main_topic__position")
        .values_list(
            "municipality__position",
            "municipality__code",
            "municipality__label",
            "main_topic__position",
            "main_topic__code",
            "main_topic__label",
        )
        .distinct()
    )
    towns: dict[str, str] = {}
    topics: dict[tuple[int, str], str] = {}
    for _place, town, town_label, position, topic, topic_label in rows:
        towns[town] = town_label
        if topic:
            topics[(position, topic)] = topic_label
    ordered = [(code, label) for (_position, code), label in sorted(topics.items())]
    return Choices(list(towns.items()), ordered, stands_in=actor.posts != actor.own_posts)


def _condition(actor: Acting, wanted: Wanted) -> Q:
    found = Q()
    if wanted.state == "open":
        found &= Q(closed_on=None)
    elif wanted.state == "closed":
        found &= Q(closed_on__isnull=False)
    if wanted.town:
        found &= Q(municipality__code=wanted.town)
    if wanted.topic:
        found &= Q(main_topic__code=wanted.topic)
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
        Case.objects.visible_to(actor)
        .filter(closed_on=None)
        .order_by("person__family_name", "person__given_name", "number")
        .values_list("pk", "number", "person__given_name", "person__family_name")
    )
    return [
        (pk, " · ".join(part for part in (f"{given} {family}".strip(), number) if part))
        for pk, number, given, family in rows
    ]
