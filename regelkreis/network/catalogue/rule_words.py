"""A target-group rule as one German sentence, to check whether the profile says what was decided."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.methods.membership import AllOf, AnyOf, Condition, InvalidRule, Not, Operator, Rule, parse

FACT_WORDS = {
    "residence_status": gettext_lazy("Aufenthaltsstatus"),
    "family_status": gettext_lazy("Familienstand"),
    "nationality": gettext_lazy("Staatsangehörigkeit"),
    "birth_date": gettext_lazy("Alter"),
    "arrived_on": gettext_lazy("in Deutschland"),
    "in_municipality_since": gettext_lazy("in der Gemeinde"),
    "unaccompanied_minor": gettext_lazy("unbegleitet als Minderjährige*r eingereist"),
    "multiple_needs": gettext_lazy("multipler Hilfebedarf, von einer Fachberatungsstelle festgestellt"),
    "integration_residence": gettext_lazy("als berechtigt nach §§ 25a, 25b AufenthG eingeschätzt"),
    "in_case_management_before": gettext_lazy("schon früher im Case Management"),
}
_OPERATOR_WORDS = {
    Operator.IS: gettext_lazy("ist %s"),
    Operator.IN: gettext_lazy("ist %s"),
    Operator.NOT_IN: gettext_lazy("ist nicht %s"),
    Operator.AGE_AT_LEAST: gettext_lazy("mindestens %s Jahre"),
    Operator.AGE_BELOW: gettext_lazy("unter %s Jahren"),
    Operator.YEARS_SINCE_AT_LEAST: gettext_lazy("seit mindestens %s Jahren"),
    Operator.YEARS_SINCE_LESS_THAN: gettext_lazy("seit weniger als %s Jahren"),
    Operator.BEFORE: gettext_lazy("vor dem %s"),
    Operator.AFTER: gettext_lazy("nach dem %s"),
}


def rule_in_words(raw: object, labels: Mapping[str, str]) -> str:
    """Return the sentence of a stored rule; `labels` are the site's words for the codes it names."""
    try:
        return _said(parse(raw), labels, nested=False)
    except InvalidRule:
        return _("Diese Regel ist nicht lesbar.")


def _said(rule: Rule, labels: Mapping[str, str], *, nested: bool) -> str:
    match rule:
        case Condition():
            return _condition(rule, labels)
        case Not(part):
            return _("nicht: %s") % _said(part, labels, nested=True)
        case AllOf(parts):
            return _joined(parts, _(" und "), labels, nested)
        case AnyOf(parts):
            return _joined(parts, _(" oder "), labels, nested)


def _joined(parts: tuple[Rule, ...], word: str, labels: Mapping[str, str], nested: bool) -> str:
    said = word.join(_said(part, labels, nested=True) for part in parts)
    return f"({said})" if nested and len(parts) > 1 else said


def _condition(condition: Condition, labels: Mapping[str, str]) -> str:
    fact = str(FACT_WORDS.get(condition.fact, condition.fact))
    if isinstance(condition.bound, bool):
        return fact if condition.bound else _("nicht: %s") % fact
    return f"{fact} {str(_OPERATOR_WORDS[condition.operator]) % _bound(condition.bound, labels)}"


def _bound(bound: Any, labels: Mapping[str, str]) -> str:
    if isinstance(bound, tuple):
        return _(" oder ").join(labels.get(code, code) for code in bound)
    if hasattr(bound, "strftime"):
        return str(bound.strftime("%d.%m.%Y"))
    return labels.get(str(bound), str(bound))
