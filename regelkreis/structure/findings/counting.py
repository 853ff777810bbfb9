"""From the findings of a theme to counts that may be seen: the only way a figure crosses the glass."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import ngettext

from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import settings_of
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.rules import protected, quarter_of, quarters_between, total_shown
from regelkreis.structure.themes.models import Theme
from regelkreis.structure.themes.operations import CountRow, state_counts

Cells = Mapping[str, Sequence[UUID]]


def smallest_group(site: UUID) -> int:
    """Return the smallest number of cases that may stand behind a figure at a site."""
    return settings_of(Site.objects.get(pk=site)).smallest_group


def recount(*, theme: Theme, actor: Acting, today: date) -> None:
    """Count the findings of a theme anew and hand the figures down, protected."""
    threshold = smallest_group(theme.site)
    findings = list(
        Finding.objects.of_site(theme.site)
        .filter(theme=theme)
        .select_related("municipality", "break_kind", "from_body", "to_body")
        .order_by("noted_on", "pk")
    )
    total, cases = total_shown([finding.case_id for finding in findings], threshold)
    # Below the smallest group not even which towns and kinds there are is said.
    rows = [] if total is None else _rows(findings, threshold)
    state_counts(theme=theme, findings=total, cases=cases, rows=rows, actor=actor, today=today)


def _rows(findings: Sequence[Finding], threshold: int) -> list[CountRow]:
    return [
        *_merged("municipality", findings, threshold),
        *_merged("break_kind", findings, threshold),
        *_merged("interface", findings, threshold),
        *_quarters(findings, threshold),
    ]


def _merged(dimension: str, findings: Sequence[Finding], threshold: int) -> list[CountRow]:
    """Return the values that may stand alone, the largest first, and one row for all others."""
    cells: dict[str, list[UUID]] = defaultdict(list)
    labels: dict[str, str] = {}
    for finding in findings:
        code, label = _value(dimension, finding)
        cells[code].append(finding.case_id)
        labels[code] = label
    shown = protected(cells, threshold)
    open_rows = [
        CountRow(dimension, code, labels[code], count)
        for code, count in shown.values.items()
        if count is not None
    ]
    open_rows.sort(key=lambda row: (-(row.count or 0), row.label))
    if not shown.hidden:
        return open_rows
    rest = CountRow(
        dimension, "", _rest_label(dimension, len(shown.hidden), is_all=not open_rows), shown.rest
    )
    return [*open_rows, rest]


def _rest_label(dimension: str, number: int, *, is_all: bool) -> str:
    whole = {
        "municipality": ngettext("%(count)s Gemeinde", "%(count)s Gemeinden", number),
        "break_kind": ngettext("%(count)s Art", "%(count)s Arten", number),
        "interface": ngettext("%(count)s Übergabe", "%(count)s Übergaben", number),
    }
    others = {
        "municipality": ngettext("%(count)s weitere Gemeinde", "%(count)s weitere Gemeinden", number),
        "break_kind": ngettext("%(count)s weitere Art", "%(count)s weitere Arten", number),
        "interface": ngettext("%(count)s weitere Übergabe", "%(count)s weitere Übergaben", number),
    }
    return (whole if is_all else others)[dimension] % {"count": number}


def _quarters(findings: Sequence[Finding], threshold: int) -> list[CountRow]:
    """Return every quarter from the first finding to the last; those without any are shown as zero."""
    quarters = quarters_between(findings[0].noted_on, findings[-1].noted_on)
    cells: dict[str, list[UUID]] = {code: [] for code, _ in quarters}
    for finding in findings:
        cells[quarter_of(finding.noted_on)[0]].append(finding.case_id)
    shown = protected(cells, threshold)
    return [CountRow("quarter", code, label, shown.values[code]) for code, label in quarters]


def _value(dimension: str, finding: Finding) -> tuple[str, str]:
    if dimension == "municipality":
        return finding.municipality.code, finding.municipality.label
    if dimension == "break_kind":
        return finding.break_kind.code, finding.break_kind.label
    source, target = finding.from_body, finding.to_body
    return f"{source.code}>{target.code}", f"{source.label} → {target.label}"
