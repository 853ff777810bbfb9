"""What may be written down of a case, and whether it fits the site's profile."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict
from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import LEVELS
from regelkreis.network.catalogue.models import Kind, TargetGroupVersion, Term
from regelkreis.network.organizations.models import Municipality, Post


class CaseFacts(TypedDict, total=False):
    """The facts of a case that may be changed; what is left out stays as it was."""

    municipality: Municipality
    post: Post
    opened_on: date
    access_route: Term | None
    target_group: TargetGroupVersion | None
    main_topic: Term | None
    further_topics: Sequence[Term]
    german_at_start: str
    german_now: str
    concern: str


_LISTS = {
    "access_route": Kind.ACCESS_ROUTE,
    "main_topic": Kind.LIFE_DOMAIN,
    "further_topics": Kind.LIFE_DOMAIN,
}
_LEVELS = {level for level, _label in LEVELS}


def faults_of_facts(facts: CaseFacts, site: UUID) -> dict[str, str]:
    """Return, by field, what does not come from the site's profile or from the list it belongs to."""
    found: dict[str, str] = {}
    for name, value in facts.items():
        values = value if name == "further_topics" else [value]
        for one in values:  # type: ignore[attr-defined]
            if sentence := _fault(name, one, site):
                found[name] = sentence
    return found


def _fault(name: str, value: object, site: UUID) -> str:
    if isinstance(value, Municipality | Post | TargetGroupVersion | Term) and value.site != site:
        return _("Das kennt das Profil dieses Standorts nicht.")
    if isinstance(value, Term) and value.kind != _LISTS[name]:
        return _("„%(label)s“ steht in einer anderen Liste des Profils.") % {"label": value.label}
    if isinstance(value, Post) and value.component != "II":
        return _("Fälle gehören zu einer Personalstelle im Case Management.")
    if name.startswith("german_") and value and value not in _LEVELS:
        return _("Bekannt sind die Sprachniveaus A0 bis C2.")
    return ""
