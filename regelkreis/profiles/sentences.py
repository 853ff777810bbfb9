"""What the schema's refusals mean to whoever writes a profile: one sentence each, in German."""

from difflib import get_close_matches
from functools import cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic_core import ErrorDetails

from regelkreis.profiles.schema.profile import known_words

_SENTENCES = {
    "missing": gettext_lazy("Diese Angabe fehlt."),
    "string_type": gettext_lazy(
        "Hier gehört ein Text hin. Setzen Sie Zahlen und Daten in Anführungszeichen."
    ),
    "date_type": gettext_lazy("Hier gehört ein Datum hin, als JJJJ-MM-TT ohne Anführungszeichen."),
    "int_type": gettext_lazy("Hier gehört eine ganze Zahl hin."),
    "bool_type": gettext_lazy("Hier gehört true (ja) oder false (nein) hin."),
    "is_instance_of": gettext_lazy("Hier gehört eine Zahl hin, mit Punkt statt Komma."),
    "list_type": gettext_lazy("Hier gehört eine Liste hin; jeder Eintrag beginnt mit einem Strich."),
    "tuple_type": gettext_lazy("Hier gehört eine Liste hin, zum Beispiel [hilden, haan]."),
    "dict_type": gettext_lazy("Hier gehören Angaben der Form „wort: wert“ hin."),
    "model_type": gettext_lazy("Hier gehören Angaben der Form „wort: wert“ hin."),
    "string_too_short": gettext_lazy("Dieser Text darf nicht leer sein."),
    "too_short": gettext_lazy("Hier gehört mindestens ein Eintrag hin."),
    "union_tag_not_found": gettext_lazy("Es fehlt „method“: days_between, share oder count_per_100_cases."),
}
_PATTERNS = {
    "code": gettext_lazy("Ein Schlüssel besteht aus Kleinbuchstaben, Ziffern und Bindestrichen."),
    "slug": gettext_lazy("Ein Kurzname besteht aus Kleinbuchstaben, Ziffern und Bindestrichen."),
    "ags": gettext_lazy("Ein Gemeindeschlüssel hat acht Ziffern und steht in Anführungszeichen."),
    "case_prefix": gettext_lazy("Ein Kürzel hat höchstens sechs Großbuchstaben."),
}


def sentence_for(error: ErrorDetails) -> str:
    """Return what is wrong and what helps, for one refusal of the schema."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_word(str(error["loc"][-1]))
    if kind == "string_pattern_mismatch":
        return _pattern(error)
    if kind in {"literal_error", "enum", "union_tag_invalid"}:
        return _choices(error["input"], context)
    if kind in {"greater_than_equal", "less_than_equal"}:
        return _("Dieser Wert liegt außerhalb dessen, was möglich ist.")
    if kind == "string_too_long":
        return _("Dieser Text ist zu lang; höchstens %(n)s Zeichen.") % {"n": context["max_length"]}
    known = _SENTENCES.get("is_instance_of" if kind.startswith("decimal") else kind)
    return str(known) if known else _("Diese Angabe passt hier nicht.")


@cache
def _known_words() -> list[str]:
    return sorted(known_words())


def _unknown_word(word: str) -> str:
    close = get_close_matches(word, _known_words(), n=1)
    hint = _(" Meinten Sie „%(word)s“?") % {"word": close[0]} if close else ""
    return _("Dieses Wort ist hier nicht vorgesehen.") + hint


def _pattern(error: ErrorDetails) -> str:
    names = [str(step) for step in reversed(error["loc"]) if str(step) in _PATTERNS]
    if names and names[0] == str(error["loc"][-1]):
        return str(_PATTERNS[names[0]])
    return _("„%(value)s“ hat nicht die Form, die hier gebraucht wird.") % {"value": error["input"]}


def _choices(given: Any, context: dict[str, Any]) -> str:
    allowed = context.get("expected") or context.get("expected_tags") or ""
    allowed = str(allowed).replace("'", "").replace(" or ", ", ")
    value = context.get("tag", given)
    return _("„%(value)s“ geht hier nicht. Möglich sind: %(allowed)s.") % {"value": value, "allowed": allowed}
