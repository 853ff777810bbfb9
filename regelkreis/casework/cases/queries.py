"""What can be asked about cases; every question starts from who asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404

from regelkreis.casework.cases.models import Case, CaseEvent, CaseQuerySet, Closing, FormerReader, ListColumns
from regelkreis.casework.cases.phases import LoggedEvent
from regelkreis.casework.cases.slots import file_strips
from regelkreis.casework.consent.queries import standing_basis_of_row
from regelkreis.casework.people.models import Person
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting


def open_cases(actor: Acting) -> CaseQuerySet:
    """Return the actor's own cases that have not been closed; what they handed over is none of them."""
    return Case.objects.kept_by(actor).filter(closed_on=None)


class Word(NamedTuple):
    """A word of the profile as the page needs it."""

    code: str
    label: str
    data: dict[str, Any]


@dataclass(frozen=True)
class CaseFile:
    """
    A case and the basis on which it is kept today, if there is one (EN-5).

    `reads_until` says how long the actor reads on in a case they handed over. `strips` are the templates of
    later rooms with their facts.
    """

    case: Case
    basis_on: date | None
    basis_kind: str
    reads_until: date | None = None
    closing_by: UUID | None = None
    closing_on: date | None = None
    reopened_on: date | None = None
    reopened_why: str = ""
    strips: Sequence[tuple[str, Any]] = ()


def case_or_404(actor: Acting, pk: UUID) -> Case:
    """
    Return one case of the actor with everything its page names, by one question.

    :raises Http404: it does not exist for the actor.
    """
    case: Case = get_object_or_404(_with_names(Case.objects.visible_to(actor)), pk=pk)
    return case


def file_or_404(actor: Acting, pk: UUID, today: date) -> CaseFile:
    """
    Return one case of the actor with its standing basis, by one question.

    :raises Http404: it does not exist for the actor.
    """
    found: list[Any] = _file(actor, pk, today)
    if not found:
        raise Http404
    row = found[0]
    return CaseFile(
        case=row,
        basis_on=row.basis_on,
        basis_kind=row.basis_kind or "",
        reads_until=None if row.post_id in actor.posts else row.reads_until,
        closing_by=row.closing_by,
        closing_on=row.closing_on,
        reopened_on=row.reopened_on,
        reopened_why=row.reopened_why or "",
        strips=[(strip.template, fact) for strip in file_strips if (fact := getattr(row, strip.name))],
    )


@prepared
def _file(actor: Acting, pk: UUID, today: date) -> CaseQuerySet:
    basis = standing_basis_of_row("person", today)
    reading = FormerReader.objects.filter(case=OuterRef("pk"), until_on__gte=today)
    reading = reading.filter(Q(user=actor.user_id))
    closing = Closing.objects.filter(case=OuterRef("pk"), undone_on=None, reopened_on=None).order_by("pk")
    reopened = Closing.objects.filter(case=OuterRef("pk"), reopened_on__isnull=False)
    reopened = reopened.order_by("-reopened_on", "-created_at")
    cases = Case.objects.visible_to(actor).annotate(
        basis_on=Subquery(basis.values("given_on")[:1]),
        basis_kind=Subquery(basis.values("kind__label")[:1]),
        reads_until=Subquery(reading.order_by("-until_on").values("until_on")[:1]),
        closing_by=Subquery(closing.values("noted_by")[:1]),
        closing_on=Subquery(closing.values("noted_on")[:1]),
        reopened_on=Subquery(reopened.values("reopened_on")[:1]),
        reopened_why=Subquery(reopened.values("reopened_why")[:1]),
        **{strip.name: strip.fact(today) for strip in file_strips},
    )
    return _with_names(cases).only(*ON_THE_FILE).filter(pk=pk)


# Of words, towns and posts the file shows no more than what they are called.
NAMED = (
    "person__residence_status",
    "person__family_status",
    "person__municipality",
    "municipality",
    "post",
    "ending",
    "access_route",
    "target_group__entry",
    "main_topic",
)
ON_THE_FILE = (
    *(field.name for field in Case._meta.concrete_fields),
    *(f"person__{field.name}" for field in Person._meta.concrete_fields),
    *(f"{word}__{name}" for word in NAMED for name in ("code", "label")),
    *(f"person__{word}__kind" for word in ("residence_status", "family_status")),
    *(
        f"target_group__{name}"
        for name in ("label", "revision", "rule", "valid_from", "valid_until", "decided_on")
    ),
)


def _with_names(cases: CaseQuerySet) -> CaseQuerySet:
    return cases.select_related(*NAMED)


def log_of(case: Case) -> list[LoggedEvent]:
    """Return the log of a case from the beginning."""
    return [LoggedEvent(*row) for row in _log(case.pk)]


@prepared
def _log(case_id: UUID) -> QuerySet[CaseEvent, tuple[Any, ...]]:
    rows = CaseEvent.objects.filter(case_id=case_id).order_by("on", "id")
    return rows.values_list("activity", "on", "lifecycle", "organization__label", "subject_id")


def words_for_file(case: Case) -> dict[str, list[Word]]:
    """Return, by one question, the profile's phases and minimum data and the case's further topics."""
    found: dict[str, list[Word]] = {kind: [] for kind in ON_EVERY_FILE}
    for kind, code, label, data, chosen in _words(case.site, case.pk):
        if chosen or kind != Kind.LIFE_DOMAIN:
            found[kind].append(Word(code, label, data))
    return found


ON_EVERY_FILE = (Kind.PHASE, Kind.MINIMUM_DATA, Kind.LIFE_DOMAIN)


@prepared
def _words(site: UUID, case_id: UUID) -> QuerySet[Term, tuple[Any, ...]]:
    rows = Term.objects.of_site(site).filter(kind__in=ON_EVERY_FILE).order_by("position", "code")
    is_topic = Exists(Case.further_topics.through.objects.filter(case_id=case_id, term_id=OuterRef("pk")))
    found: QuerySet[Term, tuple[Any, ...]] = rows.values_list("kind", "code", "label", "data", is_topic)
    return found


def chosen_columns(actor: Acting) -> list[str]:
    """Return the keys of the columns the actor has chosen for their list; empty means those at the start."""
    kept = ListColumns.objects.of_site(actor.site).filter(user=actor.user_id).values_list("keys", flat=True)
    found: list[str] = kept.first() or []
    return found
