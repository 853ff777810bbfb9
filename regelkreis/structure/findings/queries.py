"""What can be asked of findings by coordination: everything but whose they are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncMonth

from regelkreis.casework.cases.models import Case
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.themes.models import Theme

Likeness = tuple[UUID, UUID, UUID, UUID]


@dataclass(frozen=True)
class SeenFinding:
    """A finding as coordination sees it: no case, no post, no day; the town only where it hides a person."""

    pk: UUID
    month: date
    need: str
    from_body: str
    to_body: str
    break_kind: str
    town: str


@dataclass(frozen=True)
class Proposal:
    """Findings that say the same; with a theme where the same was put into one before."""

    sample: UUID
    count: int
    need: str
    from_body: str
    to_body: str
    break_kind: str
    theme: Theme | None


def anonymous(findings: QuerySet[Finding]) -> QuerySet[Finding]:
    """Prepare findings for coordination: ordered by month, so that not even the order tells the day."""
    return findings.select_related("need", "from_body", "to_body", "break_kind", "municipality").annotate(
        month=TruncMonth("noted_on")
    )


def ungrouped(actor: Acting) -> QuerySet[Finding]:
    """Return the findings that belong to no theme yet."""
    return anonymous(Finding.objects.visible_to(actor).ungrouped())


def findings_of(theme: Theme, actor: Acting) -> QuerySet[Finding]:
    """Return the findings of a theme."""
    return anonymous(Finding.objects.visible_to(actor).filter(theme=theme))


def as_seen(findings: Iterable[Finding], towns: frozenset[UUID]) -> list[SeenFinding]:
    """Return findings without anything that says whose they are; `towns` are those that may be named."""
    return [
        SeenFinding(
            pk=finding.pk,
            month=finding.noted_on.replace(day=1),
            need=finding.need.label,
            from_body=finding.from_body.label,
            to_body=finding.to_body.label,
            break_kind=finding.break_kind.label,
            town=finding.municipality.label if finding.municipality_id in towns else "",
        )
        for finding in findings
    ]


def towns_to_name(site: UUID, threshold: int) -> frozenset[UUID]:
    """Return the towns with so many cases that naming one points to nobody."""
    counted = Case.objects.of_site(site).values("municipality").annotate(cases=Count("pk")).order_by()
    return frozenset(row["municipality"] for row in counted if row["cases"] >= threshold)


def like(finding: Finding, actor: Acting) -> QuerySet[Finding]:
    """Return all findings not grouped yet that say the same: need, interface and kind of break."""
    return ungrouped(actor).filter(
        need=finding.need_id,
        from_body=finding.from_body_id,
        to_body=finding.to_body_id,
        break_kind=finding.break_kind_id,
    )


def proposals(actor: Acting) -> list[Proposal]:
    """Return what could be put together, the most frequent first: a proposal, a person decides."""
    findings = list(ungrouped(actor).order_by("pk"))
    known = _themes_by_likeness(actor)
    counted = Counter(_likeness(finding) for finding in findings)
    samples = {_likeness(finding): finding for finding in findings}
    found = [
        _proposal(samples[key], count, known.get(key))
        for key, count in counted.items()
        if count > 1 or key in known
    ]
    return sorted(found, key=lambda one: (-one.count, one.need, one.from_body, one.to_body))


def _likeness(finding: Finding) -> Likeness:
    return finding.need_id, finding.from_body_id, finding.to_body_id, finding.break_kind_id


def _themes_by_likeness(actor: Acting) -> dict[Likeness, Theme]:
    """Return the running theme into which findings of a likeness were put; the latest theme if several."""
    grouped = (
        Finding.objects.visible_to(actor)
        .filter(theme__isnull=False, theme__finished_on=None)
        .order_by("theme__number")
        .values_list("need", "from_body", "to_body", "break_kind", "theme")
        .distinct()
    )
    known = {(need, source, target, kind): theme for need, source, target, kind, theme in grouped}
    themes = Theme.objects.in_bulk(set(known.values()))
    return {likeness: themes[theme] for likeness, theme in known.items()}


def _proposal(sample: Finding, count: int, theme: Theme | None) -> Proposal:
    return Proposal(
        sample=sample.pk,
        count=count,
        need=sample.need.label,
        from_body=sample.from_body.label,
        to_body=sample.to_body.label,
        break_kind=sample.break_kind.label,
        theme=theme,
    )
