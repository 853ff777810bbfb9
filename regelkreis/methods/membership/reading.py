"""
A rule as it stands in the profile, read into a tree; every fault is found at once, with its place.

    all:
      - fact: residence_status
        in: [toleration, asylum_permission]
      - fact: birth_date
        age_at_least: 27

Several conditions on one fact must all hold. A flag without a condition must be true.
"""

from collections.abc import Mapping
from functools import partial

from regelkreis.methods.membership.bounds import read_bound
from regelkreis.methods.membership.facts import FACTS, OPERATORS, Fact, Kind, Operator
from regelkreis.methods.membership.faults import Fault, InvalidRule, Path, Problem, each
from regelkreis.methods.membership.tree import AllOf, AnyOf, Condition, Not, Rule

_HEADS = ("all", "any", "not", "fact")


def parse(rule: object, vocabulary: Mapping[str, Fact] = FACTS) -> Rule:
    """
    Read a rule.

    :raises InvalidRule: with every fault and its path from the top of the rule.

    >>> parse({"fact": "birth_date", "age_at_least": 27})
    Condition(fact='birth_date', operator=<Operator.AGE_AT_LEAST: 'age_at_least'>, bound=27)
    """
    return _rule(rule, (), vocabulary)


def _rule(raw: object, path: Path, vocabulary: Mapping[str, Fact]) -> Rule:
    if not isinstance(raw, Mapping) or not any(head in raw for head in _HEADS):
        raise InvalidRule(Problem(path, Fault.NOT_A_RULE, raw, _HEADS))
    head = next(head for head in _HEADS if head in raw)
    if head == "fact":
        return _about_fact(raw, path, vocabulary)
    extra = [Problem((*path, str(word)), Fault.UNKNOWN_WORD, word, (head,)) for word in raw if word != head]
    if extra:
        raise InvalidRule(*extra)
    inside = (*path, head)
    if head == "not":
        return Not(_rule(raw[head], inside, vocabulary))
    parts = _parts(raw[head], inside, vocabulary)
    return AllOf(parts) if head == "all" else AnyOf(parts)


def _parts(raw: object, path: Path, vocabulary: Mapping[str, Fact]) -> tuple[Rule, ...]:
    if not isinstance(raw, list | tuple) or not raw:
        raise InvalidRule(Problem(path, Fault.EMPTY, raw))
    numbered: list[tuple[Path, object]] = [((*path, number), part) for number, part in enumerate(raw)]
    return each(numbered, partial(_rule, vocabulary=vocabulary))


def _about_fact(raw: Mapping[object, object], path: Path, vocabulary: Mapping[str, Fact]) -> Rule:
    fact = vocabulary.get(str(raw["fact"]))
    if fact is None:
        raise InvalidRule(Problem((*path, "fact"), Fault.UNKNOWN_FACT, raw["fact"], tuple(vocabulary)))
    words: list[tuple[Path, object]] = [((*path, str(word)), word) for word in raw if word != "fact"]
    if not words and fact.kind is Kind.FLAG:
        return Condition(fact.name, Operator.IS, True)
    if not words:
        raise InvalidRule(Problem(path, Fault.NO_CONDITION, fact.name, OPERATORS[fact.kind]))
    conditions = each(words, lambda word, place: _condition(fact, word, raw[word], place))
    return conditions[0] if len(conditions) == 1 else AllOf(conditions)


def _condition(fact: Fact, word: object, raw: object, path: Path) -> Condition:
    fitting = OPERATORS[fact.kind]
    if word not in list(Operator):
        raise InvalidRule(Problem(path, Fault.UNKNOWN_WORD, word, fitting))
    operator = Operator(str(word))
    if operator not in fitting:
        raise InvalidRule(Problem(path, Fault.NOT_FOR_THIS_FACT, word, fitting))
    return Condition(fact.name, operator, read_bound(fact, operator, raw, path))
