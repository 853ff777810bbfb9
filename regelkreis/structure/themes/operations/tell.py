"""What the case side tells a theme: how often, and what a measurement said; never about whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.themes.deeds import THEME_EFFECT_STATED
from regelkreis.structure.themes.models import Theme, ThemeCount, ThemeEffect
from regelkreis.structure.themes.permissions import may_carry_themes


@dataclass(frozen=True)
class CountRow:
    """One row of a count that may be shown; None is suppressed, an empty code merges what is too small."""

    dimension: str
    code: str
    label: str
    count: int | None


@dataclass(frozen=True)
class Told:
    """What a measurement of one decision said, with nothing in it below the smallest group."""

    decision_number: str
    effective_from: date
    indicator: str
    verdict: str
    sentence: str
    rule: str
    series: Mapping[str, Any]


@transaction.atomic
def state_counts(
    *,
    theme: Theme,
    findings: int | None,
    cases: int | None,
    rows: Sequence[CountRow],
    actor: Acting,
    today: date,
) -> None:
    """
    Replace how often a theme was noticed; whoever calls has protected the figures (`methods.disclosure`).

    The version stays: being counted is no edit that could conflict with somebody's own.

    :raises NotAllowed: the actor does not carry themes.
    """
    require(may_carry_themes(actor))
    theme.finding_count, theme.case_count, theme.counted_on = findings, cases, today
    theme.save(update_fields=["finding_count", "case_count", "counted_on", "changed_at"])
    theme.counts.all().delete()
    ThemeCount.objects.bulk_create(
        ThemeCount(
            site=theme.site, theme=theme, dimension=row.dimension, code=row.code, label=row.label,
            count=row.count, position=position,
        )
        for position, row in enumerate(rows)
    )  # fmt: skip


@transaction.atomic
def state_effect(*, theme: Theme, told: Told, actor: Acting, today: date) -> ThemeEffect:
    """
    Keep what a measurement said, beside what earlier ones said.

    :raises NotAllowed: the actor does not carry themes.
    """
    require(may_carry_themes(actor))
    effect = ThemeEffect.objects.create(
        site=theme.site, theme=theme, measured_on=today,
        decision_number=told.decision_number, effective_from=told.effective_from,
        indicator=told.indicator, verdict=told.verdict, sentence=told.sentence, rule=told.rule,
        series=dict(told.series),
    )  # fmt: skip
    record(THEME_EFFECT_STATED, actor=actor, subject=theme, number=theme.number, verdict=told.verdict)
    return effect
