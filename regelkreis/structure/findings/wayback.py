"""The way back: what became of what somebody noted, read for the case file and the desk."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.committees.models import AgendaItem, Decision
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.stations import Station, stations
from regelkreis.structure.themes.models import ThemeEffect
from regelkreis.structure.themes.queries import LEADING

NEWS_DAYS = 30


@dataclass(frozen=True)
class WayBack:
    """One finding of a case and the way it has gone."""

    finding: Finding
    stations: list[Station]


def ways_back(case: Case, today: date) -> list[WayBack]:
    """Return what became of the findings of a case, in one query."""
    return [WayBack(finding, stations(finding, today)) for finding in _of_case(case.pk, today)]


@prepared
def _of_case(case_id: UUID, today: date) -> QuerySet[Finding]:
    return with_ways(Finding.objects.filter(case_id=case_id), today).order_by("-noted_on", "-created_at")


def news(actor: Acting, today: date) -> list[Finding]:
    """Return own findings whose theme came to a decision or was measured lately, the newest first."""
    return _news_since(actor, today, today - timedelta(days=NEWS_DAYS))


@prepared
def _news_since(actor: Acting, today: date, since: date) -> QuerySet[Finding]:
    own: QuerySet[Any] = with_ways(Finding.objects.visible_to(actor).exclude(theme=None), today)
    return (
        own.filter(Q(decided_on__gte=since) | Q(measured_on__gte=since))
        .select_related("case__person", "theme", "need")
        .order_by(F("measured_on").desc(nulls_last=True), "-decided_on", "pk")
    )


def with_ways(findings: QuerySet[Finding], today: date) -> QuerySet[Finding]:
    """Add the latest decision, the leading measurement and the next session of each finding's theme."""
    here = OuterRef("theme")
    decision = Decision.objects.filter(theme=here).order_by("-taken_on", "-number")
    effect = ThemeEffect.objects.filter(theme=here).order_by(*LEADING)
    coming = AgendaItem.objects.filter(theme=here, session__on__gte=today).order_by("session__on")
    return findings.select_related("need", "from_body", "to_body", "break_kind", "theme__rung").annotate(
        decision_number=Subquery(decision.values("number")[:1]),
        decided_on=Subquery(decision.values("taken_on")[:1]),
        effect_from=Subquery(decision.values("effect_from")[:1]),
        look_on=Subquery(decision.values("look_on")[:1]),
        measured_number=Subquery(effect.values("decision_number")[:1]),
        measured_from=Subquery(effect.values("effective_from")[:1]),
        verdict=Subquery(effect.values("verdict")[:1]),
        indicator=Subquery(effect.values("indicator")[:1]),
        sentence=Subquery(effect.values("sentence")[:1]),
        measured_on=Subquery(effect.values("measured_on")[:1]),
        session_on=Subquery(coming.values("session__on")[:1]),
        session_body=Subquery(coming.values("session__body__label")[:1]),
    )
