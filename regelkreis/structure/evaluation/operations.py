"""A decision is looked at: did its indicator move on the cases since it took effect?"""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.methods.change import Change, Direction, Span, compare
from regelkreis.methods.disclosure import at_least
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.committees.models import Decision
from regelkreis.structure.evaluation.deeds import EFFECT_MEASURED
from regelkreis.structure.evaluation.models import Measurement
from regelkreis.structure.evaluation.permissions import may_measure
from regelkreis.structure.evaluation.queries import monthly
from regelkreis.structure.evaluation.rules import window
from regelkreis.structure.evaluation.words import rule_of, sentence_of
from regelkreis.structure.findings.counting import smallest_group
from regelkreis.structure.themes.operations import Told, state_effect

DIRECTIONS = {Decision.Direction.DOWN.value: Direction.LOWER, Decision.Direction.UP.value: Direction.HIGHER}


@transaction.atomic
def measure(*, decision: Decision, actor: Acting, today: date) -> Measurement:
    """
    Measure a decision's indicator on the cases, before and after, keep it, and tell the theme.

    What is told holds no month and no number of cases below the smallest group.

    :raises NotAllowed: the actor may not have an effect measured.
    :raises Invalid: the decision has not taken effect yet.
    """
    require(may_measure(actor))
    if decision.effect_from > today:
        raise Invalid({"": _("Der Beschluss wirkt noch nicht. Messen lässt sich erst danach.")})
    threshold = smallest_group(decision.site)
    direction = DIRECTIONS[decision.direction]
    months = monthly(decision.indicator, decision.site, window(decision.effect_from, today), threshold)
    change = compare(months, effective=decision.effect_from, direction=direction, expected=decision.expected)
    unit = str(decision.indicator.data.get("unit", ""))
    series = _series(change, decision, unit, threshold)
    kept = _keep(decision, change, series, today)
    if decision.theme is not None:
        told = Told(
            decision_number=decision.number, effective_from=decision.effect_from,
            indicator=decision.indicator.label, verdict=change.verdict,
            sentence=sentence_of(change, unit), rule=rule_of(change, direction, decision.expected, unit),
            series=series,
        )  # fmt: skip
        state_effect(theme=decision.theme, told=told, actor=actor, today=today)
    record(EFFECT_MEASURED, actor=actor, subject=decision, number=decision.number, verdict=change.verdict)
    return kept


def _keep(decision: Decision, change: Change, series: dict[str, Any], today: date) -> Measurement:
    return Measurement.objects.create(
        site=decision.site, decision=decision, measured_on=today, verdict=change.verdict,
        rule=change.rule, before_count=change.before.cases, after_count=change.after.cases,
        before_median=change.before.median, after_median=change.after.median, series=series,
    )  # fmt: skip


def _series(change: Change, decision: Decision, unit: str, threshold: int) -> dict[str, Any]:
    # Beside a rate per 100 cases the number of cases would give back how many were noted.
    counts_cases = decision.indicator.data.get("method") != "count_per_100_cases"
    return {
        "unit": unit,
        "counts_cases": counts_cases,
        "effective": decision.effect_from.isoformat(),
        "direction": decision.direction,
        "expected": decision.expected,
        "months": [
            {"month": point.month.isoformat(), "value": point.value, "side": point.side.value}
            for point in change.points
        ],
        "lower": change.lower,
        "upper": change.upper,
        "before": _span(change.before, threshold, counts_cases=counts_cases),
        "after": _span(change.after, threshold, counts_cases=counts_cases),
    }


def _span(span: Span, threshold: int, *, counts_cases: bool) -> dict[str, Any]:
    return {
        "first": span.first.isoformat() if span.first else None,
        "last": span.last.isoformat() if span.last else None,
        "cases": at_least(span.cases, threshold) if counts_cases else None,
        "median": span.median,
        "smallest": min(span.values, default=None),
        "largest": max(span.values, default=None),
    }
