"""What can be asked about assessments, goals and steps."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import FilteredRelation, QuerySet

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import open_cases
from regelkreis.casework.cases.slots import of_case
from regelkreis.casework.planning.models import DomainLevel, Goal, Step
from regelkreis.casework.planning.rules import NOTICE
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class GoalWithSteps:
    """A goal and what is to be done for it."""

    goal: Goal
    steps: list[Step] = field(default_factory=list)


@dataclass(frozen=True)
class Change:
    """One life domain over time: how it stood when first looked at, and how it stands now."""

    domain: str
    first: DomainLevel
    latest: DomainLevel

    @property
    def is_repeated(self) -> bool:
        """Whether the domain was looked at more than once."""
        return self.first.assessment_id != self.latest.assessment_id


def goals_visible_to(actor: Acting) -> QuerySet[Goal]:
    """Return the goals of own cases, with their case and person."""
    cases = Case.objects.visible_to(actor)
    return (
        Goal.objects.of_site(actor.site)
        .filter(case__in=cases)
        .select_related("case__person", "domain")
        .order_by("agreed_on", "created_at")
    )


def steps_visible_to(actor: Acting) -> QuerySet[Step]:
    """Return the steps of own cases, with goal, case and person."""
    cases = Case.objects.visible_to(actor)
    return (
        Step.objects.of_site(actor.site)
        .filter(goal__case__in=cases)
        .select_related("goal__case__person", "goal__domain")
        .order_by("position", "created_at")
    )


def goals_with_steps(case: Case) -> list[GoalWithSteps]:
    """Return the goals of a case with their steps, running ones first; one question of the database."""
    found: dict[UUID, GoalWithSteps] = {}
    for row in _goals_and_steps(case.pk):
        entry = found.setdefault(row.pk, GoalWithSteps(row))
        # Django sets the joined record only where there is one.
        step: Step | None = getattr(row, "one_step", None)
        if step is not None:
            entry.steps.append(step)
    return sorted(found.values(), key=lambda entry: entry.goal.ended_on is not None)


@prepared
def _goals_and_steps(case_id: UUID) -> QuerySet[Goal]:
    rows: QuerySet[Goal] = (
        Goal.objects.filter(case_id=case_id)
        .annotate(one_step=FilteredRelation("steps"))
        .select_related("domain", "one_step")
        .order_by("agreed_on", "created_at", "pk", "one_step__position", "one_step__created_at")
    )
    return rows


def domain_levels(case: Case) -> list[DomainLevel]:
    """Return every level chosen in a case, oldest first; one question of the database."""
    return list(
        DomainLevel.objects.filter(assessment__case=case)
        .select_related("assessment", "domain")
        .order_by("assessment__on", "assessment__created_at", "domain__position", "domain__code")
    )


def latest_levels(levels: Iterable[DomainLevel]) -> dict[UUID, DomainLevel]:
    """Return the last level chosen for each life domain, of levels that come oldest first."""
    return {level.domain_id: level for level in levels}


def changes(levels: Iterable[DomainLevel]) -> list[Change]:
    """Return, per life domain in the order of the profile, the first and the latest level chosen."""
    known = list(levels)
    first, latest = latest_levels(reversed(known)), latest_levels(known)
    ordered = sorted(first.values(), key=lambda level: (level.domain.position, level.domain.code))
    return [Change(one.domain.label, one, latest[one.domain_id]) for one in ordered]


class DueGoal(NamedTuple):
    """A running goal whose date is near or has passed, as the desk says it."""

    pk: UUID
    title: str
    due_on: date
    case_id: UUID
    number: str
    given_name: str
    family_name: str


class DueStep(NamedTuple):
    """An open step whose date is near or has passed, as the desk says it."""

    what: str
    goal: str
    due_on: date
    case_id: UUID
    number: str
    given_name: str
    family_name: str


def goals_due(actor: Acting, today: date) -> list[DueGoal]:
    """Return the running goals of own open cases whose date is near or has passed."""
    return [DueGoal(*row) for row in _goals_until(actor, today + NOTICE)]


def steps_due(actor: Acting, today: date) -> list[DueStep]:
    """Return the open steps of running goals in own open cases whose date is near or has passed."""
    return [DueStep(*row) for row in _steps_until(actor, today + NOTICE)]


@prepared
def _goals_until(actor: Acting, day: date) -> QuerySet[Goal, tuple[Any, ...]]:
    rows = Goal.objects.of_site(actor.site).filter(case__in=open_cases(actor), ended_on=None, due_on__lte=day)
    found: QuerySet[Goal, tuple[Any, ...]] = rows.order_by("due_on", "created_at").values_list(
        "pk", "title", "due_on", "case_id", *of_case("case")
    )
    return found


@prepared
def _steps_until(actor: Acting, day: date) -> QuerySet[Step, tuple[Any, ...]]:
    rows = Step.objects.of_site(actor.site).filter(
        goal__case__in=open_cases(actor), goal__ended_on=None, done_on=None, due_on__lte=day
    )
    found: QuerySet[Step, tuple[Any, ...]] = rows.order_by("due_on", "created_at").values_list(
        "what", "goal__title", "due_on", "goal__case_id", *of_case("goal__case")
    )
    return found
