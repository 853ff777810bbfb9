"""The facts a rule may speak of, and what may be said of each kind of fact."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of answer a fact is."""

    CHOICE = "choice"
    COUNTRY = "country"
    DATE = "date"
    FLAG = "flag"


class Operator(StrEnum):
    """What a condition says of a fact; the words stand in the profile."""

    IS = "is"
    IN = "in"
    NOT_IN = "not_in"
    AGE_AT_LEAST = "age_at_least"
    AGE_BELOW = "age_below"
    YEARS_SINCE_AT_LEAST = "years_since_at_least"
    YEARS_SINCE_LESS_THAN = "years_since_less_than"
    BEFORE = "before"
    AFTER = "after"


LISTS = frozenset({Operator.IN, Operator.NOT_IN})
YEARS = frozenset(
    {
        Operator.AGE_AT_LEAST,
        Operator.AGE_BELOW,
        Operator.YEARS_SINCE_AT_LEAST,
        Operator.YEARS_SINCE_LESS_THAN,
    }
)
DAYS = frozenset({Operator.BEFORE, Operator.AFTER})
_CHOICES = (Operator.IS, Operator.IN, Operator.NOT_IN)
OPERATORS: Mapping[Kind, tuple[Operator, ...]] = {
    Kind.CHOICE: _CHOICES,
    Kind.COUNTRY: _CHOICES,
    Kind.FLAG: (Operator.IS,),
    Kind.DATE: tuple(operator for operator in Operator if operator not in _CHOICES),
}


@dataclass(frozen=True)
class Fact:
    """
    One fact of the vocabulary.

    `choices` are the codes a choice can take; where they are not given, any code is accepted.
    """

    name: str
    kind: Kind
    choices: frozenset[str] | None = None


FACTS: Mapping[str, Fact] = {
    fact.name: fact
    for fact in (
        Fact("residence_status", Kind.CHOICE),
        Fact("family_status", Kind.CHOICE),
        Fact("nationality", Kind.COUNTRY),
        Fact("birth_date", Kind.DATE),
        Fact("arrived_on", Kind.DATE),
        Fact("in_municipality_since", Kind.DATE),
        Fact("unaccompanied_minor", Kind.FLAG),
        # Confirmed by a specialist service (ME, decision of 10.05.2023).
        Fact("multiple_needs", Kind.FLAG),
        # Assessed as entitled under §§ 25a, 25b AufenthG.
        Fact("integration_residence", Kind.FLAG),
        Fact("in_case_management_before", Kind.FLAG),
    )
}
