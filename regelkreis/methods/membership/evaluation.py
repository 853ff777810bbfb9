"""
What a rule says of a person on a day, and why.

A missing fact makes a condition unknown, never false (rules of law, convention 1.1). The reasons are
the conditions that decided; the missing facts are only those that could still change the result.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from regelkreis.methods.logic import Truth, all_of, any_of
from regelkreis.methods.membership.facts import Operator
from regelkreis.methods.membership.tree import AllOf, AnyOf, Condition, Not, Rule
from regelkreis.methods.periods import age_on, years_between


@dataclass(frozen=True)
class Reason:
    """
    A condition that decided, with what was found.

    `truth` is that of the condition itself; `negated` says that it stands under an odd number of nots.
    """

    condition: Condition
    found: object
    truth: Truth
    negated: bool = False


@dataclass(frozen=True)
class Result:
    """Belongs (true), does not (false), or unknown as long as the missing facts are."""

    truth: Truth
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]


_HOLDS: Mapping[Operator, Callable[[Any, Any, date], bool]] = {
    Operator.IS: lambda found, bound, day: found == bound,
    Operator.IN: lambda found, bound, day: found in bound,
    Operator.NOT_IN: lambda found, bound, day: found not in bound,
    Operator.AGE_AT_LEAST: lambda found, bound, day: age_on(found, day) >= bound,
    Operator.AGE_BELOW: lambda found, bound, day: age_on(found, day) < bound,
    Operator.YEARS_SINCE_AT_LEAST: lambda found, bound, day: years_between(found, day) >= bound,
    Operator.YEARS_SINCE_LESS_THAN: lambda found, bound, day: years_between(found, day) < bound,
    Operator.BEFORE: lambda found, bound, day: found < bound,
    Operator.AFTER: lambda found, bound, day: found > bound,
}


def evaluate(rule: Rule, facts: Mapping[str, object], on: date) -> Result:
    """
    Apply a rule to what is known of a person on a day.

    A fact that is absent, None or empty text is not known. Age and years are those complete on the day.

    >>> tolerated = Condition("residence_status", Operator.IS, "toleration")
    >>> adult = Condition("birth_date", Operator.AGE_AT_LEAST, 27)
    >>> result = evaluate(AllOf((tolerated, adult)), {"residence_status": "toleration"}, date(2023, 8, 31))
    >>> result.truth, result.missing
    (<Truth.UNKNOWN: 'unknown'>, ('birth_date',))
    """
    truth = _truth(rule, facts, on)
    reasons = tuple(_deciding(rule, facts, on, negated=False))
    unknown = (reason.condition.fact for reason in reasons if reason.truth is Truth.UNKNOWN)
    return Result(truth, reasons, tuple(dict.fromkeys(unknown)))


def _found(fact: str, facts: Mapping[str, object]) -> object:
    value = facts.get(fact)
    return None if value == "" else value


def _truth(rule: Rule, facts: Mapping[str, object], on: date) -> Truth:
    match rule:
        case Condition(fact, operator, bound):
            found = _found(fact, facts)
            return Truth.UNKNOWN if found is None else Truth.of(_HOLDS[operator](found, bound, on))
        case Not(part):
            return ~_truth(part, facts, on)
        case AllOf(parts):
            return all_of(_truth(part, facts, on) for part in parts)
        case AnyOf(parts):
            return any_of(_truth(part, facts, on) for part in parts)


def _deciding(rule: Rule, facts: Mapping[str, object], on: date, negated: bool) -> Iterator[Reason]:
    """
    Walk down only where the result comes from.

    A part decides when it has the truth of the whole: in a conjunction that is not true the parts that
    hold change nothing, and in a disjunction that is not false the parts that fail change nothing. So
    under an unknown result only unknown parts remain, and they are what is worth asking.
    """
    match rule:
        case Condition(fact):
            yield Reason(rule, _found(fact, facts), _truth(rule, facts, on), negated)
        case Not(part):
            yield from _deciding(part, facts, on, not negated)
        case AllOf(parts) | AnyOf(parts):
            whole = _truth(rule, facts, on)
            for part in parts:
                if _truth(part, facts, on) is whole:
                    yield from _deciding(part, facts, on, negated)
