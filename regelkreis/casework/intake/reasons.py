"""Why a rule says what it says, in German words composed from the conditions that decided."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regelkreis.casework.people.countries import country_name
from regelkreis.methods.logic import Truth
from regelkreis.methods.membership import Condition, Operator, Reason
from regelkreis.methods.periods import age_on, years_between

# The site's words by list and code.
Words: TypeAlias = Mapping[tuple[str, str], str]

FACT_WORDS = {
    "residence_status": gettext_lazy("Aufenthaltsstatus"),
    "family_status": gettext_lazy("Familienstand"),
    "nationality": gettext_lazy("Staatsangehörigkeit"),
    "birth_date": gettext_lazy("Geburtsdatum"),
    "arrived_on": gettext_lazy("Einreise am"),
    "in_municipality_since": gettext_lazy("im Ort seit"),
    "unaccompanied_minor": gettext_lazy("unbegleitet als Minderjährige*r eingereist"),
    "multiple_needs": gettext_lazy("multipler Hilfebedarf, von einer Fachberatungsstelle festgestellt"),
    "integration_residence": gettext_lazy("Aufenthalt nach §§ 25a, 25b AufenthG kommt in Betracht"),
    "in_case_management_before": gettext_lazy("früher schon im Case Management"),
}


def sentence_of(reason: Reason, words: Words, on: date) -> str:
    """
    Return one condition that decided: what was found, and where it speaks against, what is asked for.

    A condition under an odd number of nots speaks against when it holds.
    """
    condition = reason.condition
    found = _found(condition, reason.found, words, on)
    speaks_for = (reason.truth is Truth.TRUE) != reason.negated
    if speaks_for:
        return found
    if reason.negated:
        return _("%(found)s (schließt aus)") % {"found": found}
    return _("%(found)s (verlangt: %(wanted)s)") % {"found": found, "wanted": _wanted(condition, words)}


def _found(condition: Condition, value: Any, words: Words, on: date) -> str:
    match condition.operator:
        case Operator.AGE_AT_LEAST | Operator.AGE_BELOW:
            years = age_on(value, on)
            return ngettext("%(years)s Jahr alt", "%(years)s Jahre alt", years) % {"years": years}
        case Operator.YEARS_SINCE_AT_LEAST | Operator.YEARS_SINCE_LESS_THAN:
            return _since(condition.fact, value, on)
    label = FACT_WORDS[condition.fact]
    return f"{label}: {_word(condition.fact, value, words)}"


def _since(fact: str, day: date, on: date) -> str:
    years = years_between(day, on)
    where = {"arrived_on": _("in Deutschland"), "in_municipality_since": _("im Ort")}
    place = where.get(fact, str(FACT_WORDS[fact]))
    if years < 1:
        return _("seit weniger als 1 Jahr %(place)s") % {"place": place}
    said = ngettext("seit %(years)s Jahr %(place)s", "seit %(years)s Jahren %(place)s", years)
    return said % {"years": years, "place": place}


def _wanted(condition: Condition, words: Words) -> str:
    bound: Any = condition.bound
    match condition.operator:
        case Operator.AGE_AT_LEAST:
            return _("mindestens %(years)s Jahre") % {"years": bound}
        case Operator.AGE_BELOW:
            return _("unter %(years)s Jahre") % {"years": bound}
        case Operator.YEARS_SINCE_AT_LEAST:
            return _("seit mindestens %(years)s Jahren") % {"years": bound}
        case Operator.YEARS_SINCE_LESS_THAN:
            return _("seit weniger als %(years)s Jahren") % {"years": bound}
        case Operator.BEFORE:
            return _("vor dem %(day)s") % {"day": f"{bound:%d.%m.%Y}"}
        case Operator.AFTER:
            return _("nach dem %(day)s") % {"day": f"{bound:%d.%m.%Y}"}
    codes = bound if isinstance(bound, tuple) else (bound,)
    listed = _(" oder ").join(_word(condition.fact, code, words) for code in codes)
    return _("nicht %(listed)s") % {"listed": listed} if condition.operator is Operator.NOT_IN else listed


def _word(fact: str, value: Any, words: Words) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if fact == "nationality":
        return country_name(value)
    return words.get((fact, value), str(value))
