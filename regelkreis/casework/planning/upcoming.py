"""What planning asks for next in a case, and what the file knows of multiple need."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import (
    Count,
    DateField,
    IntegerField,
    JSONField,
    OuterRef,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.cases.queries import open_cases
from regelkreis.casework.planning.models import Assessment, DomainLevel, Goal
from regelkreis.casework.planning.multiple_need import Known
from regelkreis.casework.planning.queries import latest_levels
from regelkreis.casework.planning.rules import CRITICAL, NOTICE
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import MultipleNeedRule, SiteSettings, settings_at


@dataclass(frozen=True)
class Upcoming:
    """When the life domains were last looked at and are to be looked at again, and what is left open."""

    last_on: date | None = None
    again_on: date | None = None
    without_goal: list[DomainLevel] = field(default_factory=list)


@dataclass(frozen=True)
class NeedKnown:
    """What the file knows of multiple need, and the site's rule for it."""

    known: Known
    rule: MultipleNeedRule


class DueAssessment(NamedTuple):
    """An open case whose life domains are to be looked at again, as the desk says it."""

    case_id: UUID
    number: str
    given_name: str
    family_name: str
    last_on: date


def upcoming(case: Case) -> Upcoming:
    """
    Return what comes next in a case, by one question; by two where a domain is critical.

    A critical domain is answered by a goal that runs or ended since it was seen, or by a word why not.
    """
    rows = _levels_of(case.pk)
    if not rows:
        return Upcoming()
    last_on = max(row.assessment.on for row in rows)
    settings = SiteSettings.model_validate(rows[0].settings)  # type: ignore[attr-defined]
    critical = [level for level in latest_levels(rows).values() if level.level == CRITICAL]
    goals = _goals_of(case.pk) if critical else []
    open_ones = [level for level in critical if not level.no_goal_reason and not _has_goal(level, goals)]
    again_on = last_on + timedelta(days=settings.reassessment_interval_days)
    return Upcoming(last_on, again_on, sorted(open_ones, key=lambda level: level.domain.position))


def need_known(rows: Sequence[DomainLevel]) -> NeedKnown | None:
    """Return what `levels_with_offices` knows of multiple need; None where the site has no rule."""
    rule = SiteSettings.model_validate(rows[0].settings).multiple_need if rows else None  # type: ignore[attr-defined]
    if rule is None:
        return None
    latest = sorted(latest_levels(rows).values(), key=lambda level: level.domain.position)
    last = rows[-1].assessment
    known = Known(
        levels=[(level.domain.label, level.level) for level in latest],
        domains=rows[0].domains,  # type: ignore[attr-defined]
        institutions=rows[0].institutions,  # type: ignore[attr-defined]
        several_institutions=last.several_institutions,
        overall_planning=last.overall_planning,
    )
    return NeedKnown(known, rule)


def levels_with_offices(case: Case, today: date) -> list[DomainLevel]:
    """Return every level of a case, with how many offices its log names and how many domains the site has."""
    events = CaseEvent.objects.filter(case=case).exclude(organization=None)
    domains = Term.objects.of_site(case.site).filter(kind=Kind.LIFE_DOMAIN).on(today)
    found = _levels(case.pk).annotate(
        institutions=Coalesce(_count(events.order_by().values("case"), "organization"), 0),
        domains=Coalesce(_count(domains.order_by().values("site"), "pk"), 0),
    )
    return list(found)


def reassessments_due(actor: Acting, today: date) -> tuple[int, list[DueAssessment]]:
    """Return the site's interval, and the open cases in which it is over or will be within the notice."""
    interval = settings_at(actor.site).reassessment_interval_days
    since = today + NOTICE - timedelta(days=interval)
    return interval, [DueAssessment(*row) for row in _assessed_before(actor, since)]


@prepared
def _assessed_before(actor: Acting, day: date) -> QuerySet[Case, tuple[Any, ...]]:
    last = Assessment.objects.filter(case=OuterRef("pk")).order_by("-on").values("on")[:1]
    rows: QuerySet[Case, tuple[Any, ...]] = (
        open_cases(actor)
        .annotate(last_on=Subquery(last, output_field=DateField()))
        .filter(last_on__lte=day)
        .order_by("last_on", "number")
        .values_list("pk", "number", "person__given_name", "person__family_name", "last_on")
    )
    return rows


def _levels(case_id: UUID) -> QuerySet[DomainLevel]:
    """Return every level of a case, oldest first, with the settings of its site."""
    settings = Site.objects.filter(pk=OuterRef("assessment__site")).values("settings")
    return (
        DomainLevel.objects.filter(assessment__case=case_id)
        .annotate(settings=Subquery(settings, output_field=JSONField()))
        .select_related("assessment", "domain")
        .order_by("assessment__on", "assessment__created_at", "domain__position", "domain__code")
    )


def _has_goal(level: DomainLevel, goals: Sequence[tuple[UUID, date | None]]) -> bool:
    seen_on = level.assessment.on
    return any(key == level.domain_id and (end is None or end >= seen_on) for key, end in goals)


@prepared
def _levels_of(case_id: UUID) -> QuerySet[DomainLevel]:
    return _levels(case_id)


@prepared
def _goals_of(case_id: UUID) -> QuerySet[Goal, tuple[UUID, date | None]]:
    return Goal.objects.filter(case=case_id).order_by("agreed_on").values_list("domain_id", "ended_on")


def _count(grouped: QuerySet[Any, Any], field: str) -> Subquery:
    return Subquery(
        grouped.annotate(how_many=Count(field, distinct=True)).values("how_many"), output_field=IntegerField()
    )
