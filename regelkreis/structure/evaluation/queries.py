"""What evaluation asks of the cases: events, and nothing of a person."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.methods.change import Month
from regelkreis.network.catalogue.models import Term
from regelkreis.structure.committees.models import Decision, DecisionQuerySet
from regelkreis.structure.evaluation.models import Measurement
from regelkreis.structure.evaluation.rules import (
    Happening,
    Window,
    durations,
    monthly_medians,
    monthly_rates,
    monthly_shares,
    outcomes,
)
from regelkreis.structure.findings.models import Finding


class UnknownMeasure(ValueError):
    """The catalogue names a way of measuring that the product does not have."""


def monthly(indicator: Term, site: UUID, span: Window, threshold: int) -> list[Month]:
    """
    Return an indicator of the catalogue by month, computed on the site's cases.

    :raises UnknownMeasure: for a method other than the three of the profile's schema.
    """
    data = indicator.data
    match data.get("method"):
        case "days_between":
            starts, ends = _happened(site, data["from"], span), _happened(site, data["to"], span)
            return monthly_medians(durations(starts, ends), span, threshold)
        case "share":
            of, where = _happened(site, data["of"], span), _happened(site, data["where"], span)
            return monthly_shares(outcomes(of, where), span, threshold)
        case "count_per_100_cases":
            days, cases = _noted(site, data, span), _run(site, span)
            return monthly_rates(days, cases, span, threshold)
        case other:
            raise UnknownMeasure(f"{indicator.code}: {other}")


def due(decisions: DecisionQuerySet, today: date) -> DecisionQuerySet:
    """Return the decisions whose day to look has come and that were not measured since."""
    since = Measurement.objects.filter(decision=OuterRef("pk"), measured_on__gte=OuterRef("look_on"))
    found: DecisionQuerySet = decisions.filter(look_on__lte=today, effect_from__lte=today).filter(
        ~Exists(since)
    )
    return found.order_by("look_on", "number")


def unmeasured_sites(today: date) -> list[UUID]:
    """Return the sites at which a measurement is due."""
    every: DecisionQuerySet = Decision.objects.all()
    return sorted(set(due(every, today).values_list("site", flat=True)))


def _happened(site: UUID, activity: str, span: Window) -> list[Happening]:
    # What began before the window may end inside it, so only the end of the window limits.
    events = (
        CaseEvent.objects.filter(site=site, activity=activity, on__lte=span.last)
        .exclude(lifecycle=CaseEvent.Lifecycle.WITHDRAW)
        .order_by("on", "id")
        .values_list("case_id", "on", "subject_id")
    )
    return [Happening(*row) for row in events]


def _noted(site: UUID, data: dict[str, str], span: Window) -> Iterable[date]:
    found = Finding.objects.of_site(site).filter(noted_on__range=(span.first, span.last))
    if "need" in data:
        found = found.filter(need__code=data["need"])
    if "break_kind" in data:
        found = found.filter(break_kind__code=data["break_kind"])
    return found.order_by("noted_on").values_list("noted_on", flat=True)


def _run(site: UUID, span: Window) -> Iterable[tuple[date, date | None]]:
    cases = Case.objects.of_site(site).filter(opened_on__lte=span.last)
    return cases.order_by("opened_on").values_list("opened_on", "closed_on")
