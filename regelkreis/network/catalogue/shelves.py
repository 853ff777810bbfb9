"""The lists of a site's profile as the administration reads them: where each one is stored, and its name."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regelkreis.network.catalogue.models import Kind, TargetGroup, Term
from regelkreis.network.organizations.models import Municipality, Organization, Post


@dataclass(frozen=True)
class Shelf:
    """One list: its key in addresses, its name, and where its entries are."""

    key: str
    title: str | Promise
    model: Any
    kind: str = ""

    def entries(self, site: UUID) -> Any:
        """Return the entries of a site."""
        found = self.model.objects.of_site(site)
        return found.filter(kind=self.kind) if self.kind else found


_NETWORK = (
    Shelf("gemeinden", _("Gemeinden"), Municipality),
    Shelf("einrichtungen", _("Einrichtungen"), Organization),
    Shelf("personalstellen", _("Personalstellen"), Post),
    Shelf("zielgruppen", _("Zielgruppen"), TargetGroup),
)
_TITLES: dict[Kind, str | Promise] = {
    Kind.LIFE_DOMAIN: _("Lebensbereiche"),
    Kind.PROGRAMME: _("Programme"),
    Kind.LEGAL_AREA: _("Rechtskreise"),
    Kind.OCCASION: _("Screening-Anlässe"),
    Kind.SCREENING_RESULT: _("Screening-Ergebnisse"),
    Kind.ACCESS_ROUTE: _("Zugänge"),
    Kind.ENDING: _("Abschlussgründe"),
    Kind.RESIDENCE_STATUS: _("Aufenthaltsstatus"),
    Kind.FAMILY_STATUS: _("Familienstände"),
    Kind.COMPLEXITY: _("Arten der Komplexität"),
    Kind.CONTACT_MODE: _("Arten des Kontakts"),
    Kind.DECLINE_REASON: _("Gründe der Ablehnung durch eine Einrichtung"),
    Kind.LEGAL_BASIS: _("Rechtsgrundlagen"),
    Kind.BREAK_KIND: _("Arten des Bruchs"),
    Kind.NEED: _("Was gebraucht wird"),
    Kind.RUNG: _("Sprossen"),
    Kind.BODY: _("Gremien"),
    Kind.INDICATOR: _("Kennzahlen"),
    Kind.PHASE: _("Phasen"),
    Kind.MINIMUM_DATA: _("Mindestangaben"),
}
_WORDS = tuple(Shelf(kind.replace("_", "-"), title, Term, kind.value) for kind, title in _TITLES.items())
SHELVES = {shelf.key: shelf for shelf in (*_NETWORK, *_WORDS)}


def counts_of(site: UUID) -> dict[str, int]:
    """Return how many entries each list holds: one question for the words, one for each other list."""
    counted = {shelf.key: shelf.entries(site).count() for shelf in _NETWORK}
    by_kind = Term.objects.of_site(site).order_by().values_list("kind").annotate(number=Count("pk"))
    return {**counted, **{str(kind).replace("_", "-"): number for kind, number in by_kind}}
