"""
How proposals and decisions are numbered, and which days of a decision fit together.

Source of the nested numbers: ME, proposals 1, 2 with a and b, 3 and 4 of the first project group.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from string import ascii_lowercase

ACCEPTED_RESULTS = frozenset({"accepted", "amended"})


def natural(number: str) -> tuple[int, str]:
    """
    Return what numbers are ordered by.

    >>> sorted(["10", "2 b", "2", "1", "2 a"], key=natural)
    ['1', '2', '2 a', '2 b', '10']
    """
    figure, _, letter = number.partition(" ")
    return int(figure), letter


def next_number(taken: Iterable[str], parent: str = "") -> str:
    """
    Return the number of the next proposal, or of the next part of one; removed numbers are not given again.

    :raises ValueError: a proposal has no more than 26 parts.

    >>> next_number(["1", "2", "2 a"]), next_number(["1", "2", "2 a"], parent="2")
    ('3', '2 b')
    """
    keys = [natural(number) for number in taken]
    if not parent:
        return str(max((figure for figure, _ in keys), default=0) + 1)
    letters = [letter for figure, letter in keys if figure == int(parent) and letter]
    place = ascii_lowercase.index(max(letters)) + 1 if letters else 0
    if place >= len(ascii_lowercase):
        raise ValueError("a proposal has no more than 26 parts")
    return f"{parent} {ascii_lowercase[place]}"


def next_decision_number(year: int, taken: Iterable[str]) -> str:
    """
    Return the next number of a year's decisions.

    >>> next_decision_number(2023, ["2022/09", "2023/01", "2023/10"])
    '2023/11'
    """
    of_year = [number.partition("/")[2] for number in taken if number.startswith(f"{year}/")]
    return f"{year}/{max((int(last) for last in of_year if last.isdecimal()), default=0) + 1:02}"


def faults_of_days(*, taken: date, effect: date, expires: date, look: date) -> Mapping[str, str]:
    """Return by field what does not fit together; the caller says it in words."""
    faults = {}
    if effect < taken:
        faults["effect_from"] = "before_taken"
    if expires < effect:
        faults["expires_on"] = "before_effect"
    if look <= effect:
        faults["look_on"] = "before_effect"
    return faults
