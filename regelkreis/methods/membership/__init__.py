"""
Target groups as dated rules on facts: read, evaluated with three results, and explained.

The rules are data of a site's profile (EN chapter 4, ME decisions of the steering group): whether a
person belongs, does not belong, or cannot be placed because a fact is missing.
"""

from regelkreis.methods.membership.evaluation import Reason, Result, evaluate
from regelkreis.methods.membership.facts import FACTS, Fact, Kind, Operator
from regelkreis.methods.membership.faults import Fault, InvalidRule, Problem
from regelkreis.methods.membership.reading import parse
from regelkreis.methods.membership.tree import AllOf, AnyOf, Condition, Not, Rule, facts_of

__all__ = [
    "FACTS",
    "AllOf",
    "AnyOf",
    "Condition",
    "Fact",
    "Fault",
    "InvalidRule",
    "Kind",
    "Not",
    "Operator",
    "Problem",
    "Reason",
    "Result",
    "Rule",
    "evaluate",
    "facts_of",
    "parse",
]
