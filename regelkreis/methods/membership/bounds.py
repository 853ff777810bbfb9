"""The value that stands behind an operator: a code, a list of codes, a number of years, a day, a yes."""

import re
from datetime import date, datetime
from functools import partial

from regelkreis.methods.membership.facts import DAYS, LISTS, YEARS, Fact, Kind, Operator
from regelkreis.methods.membership.faults import Fault, InvalidRule, Path, Problem, each
from regelkreis.methods.membership.tree import Bound

_COUNTRY = re.compile(r"[A-Z]{3}")


def read_bound(fact: Fact, operator: Operator, raw: object, path: Path) -> Bound:
    """
    Read the value of one condition.

    :raises InvalidRule: when it does not fit the operator, or is no code the fact can take.
    """
    if operator in YEARS:
        return _years(raw, path)
    if operator in DAYS:
        return _day(raw, path)
    if fact.kind is Kind.FLAG:
        if isinstance(raw, bool):
            return raw
        raise _wrong(path, raw, "true", "false")
    return _codes(fact, raw, path) if operator in LISTS else _code(raw, path, fact)


def _wrong(path: Path, raw: object, *allowed: str) -> InvalidRule:
    return InvalidRule(Problem(path, Fault.WRONG_VALUE, raw, allowed))


def _years(raw: object, path: Path) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0:
        return raw
    raise _wrong(path, raw, "0, 1, 2 …")


def _day(raw: object, path: Path) -> date:
    """Return a date; a stored rule carries it as ISO text, fresh YAML as a date."""
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    try:
        return date.fromisoformat(raw if isinstance(raw, str) else "")
    except ValueError:
        raise _wrong(path, raw, "JJJJ-MM-TT") from None


def _codes(fact: Fact, raw: object, path: Path) -> tuple[str, ...]:
    if not isinstance(raw, list | tuple) or not raw:
        raise InvalidRule(Problem(path, Fault.EMPTY, raw))
    numbered: list[tuple[Path, object]] = [((*path, number), code) for number, code in enumerate(raw)]
    return each(numbered, partial(_code, fact=fact))


def _code(raw: object, path: Path, fact: Fact) -> str:
    if not isinstance(raw, str):
        raise _wrong(path, raw)
    if fact.kind is Kind.COUNTRY and not _COUNTRY.fullmatch(raw):
        raise _wrong(path, raw, "ISO 3166 alpha-3")
    if fact.choices is not None and raw not in fact.choices:
        raise _wrong(path, raw, *sorted(fact.choices))
    return raw
