"""The verdict on a series of months: moved, not moved, or too few cases to say, with the deciding rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from regelkreis.methods.change.months import Month
from regelkreis.methods.change.terms import Change, Direction, Point, Rule, Side, Span, Verdict
from regelkreis.methods.periods import add_months

# Wheeler 2000: natural process limits from the median of the moving ranges.
_FACTOR = 3.145


@dataclass(frozen=True)
class Demands:
    """What must be there before anything is said, and how long a run must be to say it has moved."""

    cases: int = 20
    months: int = 6
    run: int = 8


def compare(
    months: Sequence[Month],
    *,
    effective: date,
    direction: Direction,
    expected: float | None = None,
    demands: Demands = Demands(),
) -> Change:
    """
    Compare the months before a decision took effect with those after it.

    Too few: fewer cases or fewer months with a value than demanded, on either side. Moved: the later
    median lies on the expected side of the earlier one, and either a long run of months lies beyond the
    earlier median (all of them, if they are fewer than a long run but enough to judge), or a month lies
    beyond the limit of usual variation. All else: not moved, and `Rule.OTHER_DIRECTION` says where the
    same signs speak for a change away from what was expected.
    """
    points = tuple(Point(month.first, month.value, _side(month.first, effective)) for month in months)
    before, after = _span(months, Side.BEFORE, effective), _span(months, Side.AFTER, effective)
    lower, upper = _limits(before.values)
    went = _went(before.median, after.median) or direction
    run = _longest_run(after, before.median, went)
    limit = lower if went is Direction.LOWER else upper
    beyond = 0 if limit is None else sum(_is_beyond(value, limit, went) for value in after.values)
    rule = _too_few(before, after, demands) or _signal(before, after, run, beyond, demands)
    if rule in _SIGNALS and went is not direction:
        rule = Rule.OTHER_DIRECTION
    return Change(
        verdict=_VERDICTS[rule],
        rule=rule,
        points=points,
        before=before,
        after=after,
        lower=lower,
        upper=upper,
        went=went,
        run=run,
        beyond=beyond,
        reached=_reached(after.median, expected, direction),
    )


_SIGNALS = frozenset({Rule.RUN_BEYOND_MEDIAN, Rule.MONTH_BEYOND_LIMIT})
_VERDICTS = {
    Rule.TOO_FEW_CASES_BEFORE: Verdict.TOO_FEW,
    Rule.TOO_FEW_CASES_AFTER: Verdict.TOO_FEW,
    Rule.TOO_FEW_MONTHS_BEFORE: Verdict.TOO_FEW,
    Rule.TOO_FEW_MONTHS_AFTER: Verdict.TOO_FEW,
    Rule.RUN_BEYOND_MEDIAN: Verdict.MOVED,
    Rule.MONTH_BEYOND_LIMIT: Verdict.MOVED,
    Rule.USUAL_VARIATION: Verdict.NOT_MOVED,
    Rule.OTHER_DIRECTION: Verdict.NOT_MOVED,
}


def _side(first: date, effective: date) -> Side:
    if first >= effective:
        return Side.AFTER
    return Side.BEFORE if add_months(first, 1) <= effective else Side.BETWEEN


def _span(months: Sequence[Month], side: Side, effective: date) -> Span:
    inside = [month for month in months if _side(month.first, effective) is side]
    values = tuple(month.value for month in inside if month.value is not None)
    first, last = (inside[0].first, inside[-1].first) if inside else (None, None)
    return Span(first, last, sum(month.cases for month in inside), values)


def _limits(values: Sequence[float]) -> tuple[float | None, float | None]:
    """
    Return the natural process limits around the median; what is measured here is never negative.

    Ranges are taken between successive months that have a value. Where more than half of the months
    repeat the one before, the limits would coincide with the median and say nothing: none are given.
    """
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    reach = _FACTOR * median(ranges) if ranges else 0.0
    if reach == 0:
        return None, None
    return max(0.0, median(values) - reach), median(values) + reach


def _went(earlier: float | None, later: float | None) -> Direction | None:
    if earlier is None or later is None or earlier == later:
        return None
    return Direction.LOWER if later < earlier else Direction.HIGHER


def _is_beyond(value: float, line: float, direction: Direction) -> bool:
    return value < line if direction is Direction.LOWER else value > line


def _longest_run(after: Span, line: float | None, direction: Direction) -> int:
    """Return the longest run beyond the line; a month on the line neither adds nor breaks (Perla 2011)."""
    longest = current = 0
    for value in after.values if line is not None else ():
        if value == line:
            continue
        current = current + 1 if line is not None and _is_beyond(value, line, direction) else 0
        longest = max(longest, current)
    return longest


def _too_few(before: Span, after: Span, demands: Demands) -> Rule | None:
    if before.cases < demands.cases:
        return Rule.TOO_FEW_CASES_BEFORE
    if after.cases < demands.cases:
        return Rule.TOO_FEW_CASES_AFTER
    if len(before.values) < demands.months:
        return Rule.TOO_FEW_MONTHS_BEFORE
    return Rule.TOO_FEW_MONTHS_AFTER if len(after.values) < demands.months else None


def _signal(before: Span, after: Span, run: int, beyond: int, demands: Demands) -> Rule:
    if before.median == after.median:
        return Rule.USUAL_VARIATION
    if run >= min(demands.run, len(after.values)):
        return Rule.RUN_BEYOND_MEDIAN
    return Rule.MONTH_BEYOND_LIMIT if beyond else Rule.USUAL_VARIATION


def _reached(later: float | None, expected: float | None, direction: Direction) -> bool | None:
    if later is None or expected is None:
        return None
    return later <= expected if direction is Direction.LOWER else later >= expected
