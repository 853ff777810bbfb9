"""What a measurement says, in sentences made of its figures; more than the figures is not claimed."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.methods.change import Change, Demands, Direction, Rule


def sentence_of(change: Change, unit: str) -> str:
    """Return in one sentence what changed, or what is missing to say it."""
    before, after = change.before.median, change.after.median
    missing = {
        Rule.TOO_FEW_CASES_BEFORE: _("Vor dem Beschluss liegen weniger als %(count)s Fälle."),
        Rule.TOO_FEW_CASES_AFTER: _("Seit dem Beschluss gibt es weniger als %(count)s Fälle."),
    }
    short = {
        Rule.TOO_FEW_MONTHS_BEFORE: _("Vor dem Beschluss haben weniger als %(count)s Monate genug Fälle."),
        Rule.TOO_FEW_MONTHS_AFTER: _("Seit dem Beschluss haben weniger als %(count)s Monate genug Fälle."),
    }
    if change.rule in missing:
        return missing[change.rule] % {"count": Demands().cases}
    if change.rule in short:
        return short[change.rule] % {"count": Demands().months}
    if before is None or after is None:
        return ""
    return _moved(before, after, unit)


def rule_of(change: Change, direction: Direction, expected: float | None, unit: str) -> str:
    """Return the rule that decided, in words, and whether the expected value was reached."""
    parts = [_rule(change, direction), _reached(change, expected, unit)]
    return " ".join(part for part in parts if part)


def figure(value: float) -> str:
    """Write a figure as German readers expect it, without a place that says nothing."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def _moved(before: float, after: float, unit: str) -> str:
    words = {"before": figure(before), "after": figure(after), "unit": unit}
    if words["before"] == words["after"]:
        return _("Der Median blieb bei %(before)s %(unit)s.") % words
    if after < before:
        return _("Der Median sank von %(before)s auf %(after)s %(unit)s.") % words
    return _("Der Median stieg von %(before)s auf %(after)s %(unit)s.") % words


def _rule(change: Change, direction: Direction) -> str:
    lower = direction is Direction.LOWER
    if change.rule is Rule.RUN_BEYOND_MEDIAN:
        side = _("unter") if lower else _("über")
        return _("%(count)s Monate in Folge liegen %(side)s dem früheren Median.") % {
            "count": change.run,
            "side": side,
        }
    if change.rule is Rule.MONTH_BEYOND_LIMIT:
        side = _("unter der Untergrenze") if lower else _("über der Obergrenze")
        return ngettext(
            "%(count)s Monat liegt %(side)s der üblichen Schwankung.",
            "%(count)s Monate liegen %(side)s der üblichen Schwankung.",
            change.beyond,
        ) % {"count": change.beyond, "side": side}
    if change.rule is Rule.USUAL_VARIATION:
        return _("Die Monate seit dem Beschluss bleiben in der üblichen Schwankung.")
    if change.rule is Rule.OTHER_DIRECTION:
        return _("Die Richtung ist nicht die erwartete.")
    return ""


def _reached(change: Change, expected: float | None, unit: str) -> str:
    if change.reached is None or expected is None:
        return ""
    words = {"value": figure(expected), "unit": unit}
    if change.reached:
        return _("Der erwartete Wert von %(value)s %(unit)s ist erreicht.") % words
    return _("Der erwartete Wert von %(value)s %(unit)s ist nicht erreicht.") % words
