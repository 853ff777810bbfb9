"""
How findings are counted so that the counts may cross the glass: true without a database.

What must not be found is a person, not a finding: a figure is shown only if at least the smallest group
of *cases* stands behind it, however many findings they brought (requirement X-4).
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from regelkreis.methods.disclosure import at_least, protect
from regelkreis.methods.periods import add_months


@dataclass(frozen=True)
class Shown:
    """One attribute, protected: figures in the given order, how many are hidden, and their sum."""

    values: dict[str, int | None]
    hidden: tuple[str, ...]
    rest: int | None


def total_shown(cases: Sequence[Hashable], threshold: int) -> tuple[int | None, int | None]:
    """
    Return how many findings there are and from how many cases, or nothing of either.

    >>> total_shown(["a", "a", "b", "c", "d", "e"], 5), total_shown(["a"] * 9, 5)
    ((6, 5), (None, None))
    """
    distinct = at_least(len(set(cases)), threshold)
    return (None, None) if distinct is None else (len(cases), distinct)


def protected(cells: Mapping[str, Sequence[Hashable]], threshold: int) -> Shown:
    """
    Protect one attribute; `cells` says for each value the case of every finding.

    Hidden is what is small by findings or by cases, what could be had by subtraction from the total,
    and as much more as it takes that the hidden cells together hide enough cases.
    """
    findings = {key: len(cases) for key, cases in cells.items()}
    distinct = {key: len(set(cases)) for key, cases in cells.items()}
    hidden = {*protect(findings, threshold).hidden, *protect(distinct, threshold).hidden}
    for key in sorted(cells, key=lambda key: findings[key]):
        if not hidden or _cases(cells, hidden) >= threshold:
            break
        hidden.add(key)
    rest = sum(findings[key] for key in hidden)
    return Shown(
        values={key: None if key in hidden else count for key, count in findings.items()},
        hidden=tuple(key for key in cells if key in hidden),
        rest=rest if hidden and _cases(cells, hidden) >= threshold else None,
    )


def quarter_of(day: date) -> tuple[str, str]:
    """
    Return the quarter of a day as code and as label.

    >>> quarter_of(date(2023, 11, 20))
    ('2023-4', 'IV/23')
    """
    number = (day.month - 1) // 3
    return f"{day.year}-{number + 1}", f"{('I', 'II', 'III', 'IV')[number]}/{day.year % 100:02}"


def quarters_between(first: date, last: date) -> list[tuple[str, str]]:
    """Return the quarters from the one of the first day to the one of the last, both included."""
    found, day = [], date(first.year, first.month - (first.month - 1) % 3, 1)
    while day <= last:
        found.append(quarter_of(day))
        day = add_months(day, 3)
    return found


def _cases(cells: Mapping[str, Sequence[Hashable]], keys: set[str]) -> int:
    return len({case for key in keys for case in cells[key]})
