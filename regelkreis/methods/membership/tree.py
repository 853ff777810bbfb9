"""A rule once it has been read: conditions on facts, joined by all, any and not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from regelkreis.methods.membership.facts import Operator

Bound: TypeAlias = str | bool | int | date | tuple[str, ...]


@dataclass(frozen=True)
class Condition:
    """One thing said of one fact."""

    fact: str
    operator: Operator
    bound: Bound


@dataclass(frozen=True)
class AllOf:
    """Every part must hold."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True)
class AnyOf:
    """One part is enough."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True)
class Not:
    """The part must not hold."""

    part: "Rule"


Rule: TypeAlias = Condition | AllOf | AnyOf | Not


def conditions_of(rule: Rule) -> Iterator[Condition]:
    """Return every condition of a rule, in the order in which it was written."""
    match rule:
        case Condition():
            yield rule
        case Not(part):
            yield from conditions_of(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from conditions_of(part)


def facts_of(rule: Rule) -> tuple[str, ...]:
    """Return the names of the facts a rule looks at, each once: what a form must be able to ask."""
    return tuple(dict.fromkeys(condition.fact for condition in conditions_of(rule)))
