"""
Before and after: did something change since a decision took effect, beyond its usual variation?

Sources: D. J. Wheeler, Understanding Variation, SPC Press, 2nd ed. 2000 (XmR chart; limits from the
median moving range with the factor 3.145); R. J. Perla, L. P. Provost, S. K. Murray, The run chart, BMJ
Quality & Safety 20 (2011) 46-51 (runs on one side of the median).
What is measured is a change after the decision, never its cause.
"""

from regelkreis.methods.change.months import Month, medians, rates, shares
from regelkreis.methods.change.terms import Change, Direction, Point, Rule, Side, Span, Verdict
from regelkreis.methods.change.verdict import Demands, compare

__all__ = [
    "Change",
    "Demands",
    "Direction",
    "Month",
    "Point",
    "Rule",
    "Side",
    "Span",
    "Verdict",
    "compare",
    "medians",
    "rates",
    "shares",
]
