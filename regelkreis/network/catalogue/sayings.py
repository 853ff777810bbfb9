"""What one version of an entry says, as facts in the words of the administration."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.foundation.kernel.dated import DatedVersion
from regelkreis.foundation.ui.components import Fact
from regelkreis.network.catalogue.models import Kind, TargetGroupVersion
from regelkreis.network.catalogue.rule_words import rule_in_words
from regelkreis.network.catalogue.slots import code_words
from regelkreis.network.organizations.models import Organization

WORDS = {
    "aliases": gettext_lazy("andere Schreibweisen"),
    "source": gettext_lazy("Quelle"),
    "ags": gettext_lazy("Gemeindeschlüssel"),
    "case_prefix": gettext_lazy("Kürzel in Fallnummern"),
    "kind": gettext_lazy("Art"),
    "municipality": gettext_lazy("Gemeinde"),
    "component": gettext_lazy("Baustein"),
    "employer": gettext_lazy("Anstellungsträger"),
    "executed_by": gettext_lazy("umgesetzt durch"),
    "placement": gettext_lazy("Verortung"),
    "serves": gettext_lazy("zuständig für"),
    "shares": gettext_lazy("Stellenanteile (VZÄ)"),
    "funder": gettext_lazy("gefördert durch"),
    "own_case_management": gettext_lazy("eigenes Fallmanagement"),
    "leads_to": gettext_lazy("führt zu"),
    "levels": gettext_lazy("Sätze der fünf Stufen"),
    "organization": gettext_lazy("Einrichtung"),
    "level": gettext_lazy("Zugangsebene"),
    "withdrawable": gettext_lazy("widerrufbar"),
    "domain": gettext_lazy("Lebensbereich"),
    "phase": gettext_lazy("ab Phase"),
    "rung": gettext_lazy("Sprosse"),
    "seats": gettext_lazy("höchstens Mitglieder"),
    "members": gettext_lazy("Mitglieder"),
    "rules": gettext_lazy("Regeln"),
    "method": gettext_lazy("Rechenweg"),
    "from": gettext_lazy("von"),
    "to": gettext_lazy("bis"),
    "of": gettext_lazy("von allen"),
    "where": gettext_lazy("davon"),
    "unit": gettext_lazy("Einheit"),
    "break_kind": gettext_lazy("Art des Bruchs"),
    "need": gettext_lazy("Bedarf"),
}
# Values that are the product's own codes, not words of the site.
CODES = {
    **dict(Organization.Kind.choices),
    "steering_group": gettext_lazy("Lenkungsgruppe"),
    "project_group": gettext_lazy("Projektgruppe"),
    "forum": gettext_lazy("Beteiligungsforum"),
    "network_meeting": gettext_lazy("Netzwerktreffen"),
    "days_between": gettext_lazy("Tage zwischen zwei Ereignissen"),
    "share": gettext_lazy("Anteil in Prozent"),
    "count_per_100_cases": gettext_lazy("Zahl je 100 Fälle"),
    "referral": gettext_lazy("Verweis an eine Einrichtung"),
    "case_management": gettext_lazy("Case Management"),
    "no_need": gettext_lazy("kein weiterer Bedarf"),
}
CODED = ("kind", "method", "leads_to")
# Activities of the event log: their rooms say what they are called.
ACTIVITIES = ("from", "to", "of", "where")
# Codes of another list of the same profile.
LISTED = {
    "need": Kind.NEED,
    "break_kind": Kind.BREAK_KIND,
    "domain": Kind.LIFE_DOMAIN,
    "rung": Kind.RUNG,
    "phase": Kind.PHASE,
}
NAMED = ("municipality", "employer", "executed_by", "placement", "serves", "funder", "organization")


def facts_of(version: DatedVersion, labels: Mapping[str, str]) -> list[Fact]:
    """Return what a version says; `labels` are the site's words for codes that a rule names."""
    said = [Fact(_word(key), _written(_named(key, value, labels))) for key, value in version.data.items()]
    if isinstance(version, TargetGroupVersion):
        said = [*_decision(version, labels), *said]
    return [fact for fact in said if fact.value != ""]


def _decision(version: TargetGroupVersion, labels: Mapping[str, str]) -> list[Fact]:
    decided_on = version.decided_on.strftime("%d.%m.%Y") if version.decided_on else ""
    decided = ", ".join(part for part in (version.decided_by, decided_on) if part)
    return [
        Fact(_("gehört dazu, wer"), rule_in_words(version.rule, labels)),
        Fact(_("beschlossen"), decided),
        Fact(_("Quelle"), version.source),
    ]


def _word(key: str) -> str:
    return str(WORDS.get(key, key))


def _named(key: str, value: Any, labels: Mapping[str, str]) -> Any:
    """Return what a code stands for, where it is one: of the site's own lists, or of the product."""
    if isinstance(value, list):
        return [_named(key, item, labels) for item in value]
    if key in CODED:
        return CODES.get(str(value), value)
    if key in ACTIVITIES:
        return _activity(str(value))
    if key in LISTED:
        return labels.get(listed(LISTED[key], str(value)), value)
    return labels.get(str(value), value) if key in NAMED else value


def _activity(code: str) -> str:
    return next((words[code] for words in (said() for said in code_words) if code in words), code)


def listed(kind: str, code: str) -> str:
    """Return the key of a word among the labels; two lists may have the same code."""
    return f"{kind}:{code}"


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {item}" for key, item in value.items())
    return str(value)
