"""The site's profile, read by its administration: lists, versions, and what was loaded when."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.kernel.dated import DatedVersion
from regelkreis.foundation.kernel.refusals import require
from regelkreis.foundation.ui.components import Fact
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.sayings import LISTED, facts_of, listed
from regelkreis.network.catalogue.settings_words import settings_in_words, words_in_words
from regelkreis.network.catalogue.shelves import SHELVES, Shelf, counts_of
from regelkreis.network.organizations.models import Organization, PostHolding, ProfileLoad
from regelkreis.network.organizations.permissions import may_administer
from regelkreis.network.organizations.queries import municipalities
from regelkreis.network.organizations.requests import StaffRequest, staff

COLUMNS = (
    Column(_("Bezeichnung"), sort="bezeichnung"),
    Column(_("Schlüssel"), sort="schluessel"),
    Column(_("gilt ab"), sort="ab"),
    Column(_("gilt bis"), sort="bis"),
    Column(_("Fassung"), sort="fassung", numeric=True),
)
ORDERINGS = {
    "profil": ("position", "code"),
    "bezeichnung": ("label", "code"),
    "schluessel": ("code",),
    "ab": ("valid_from", "position", "code"),
    "bis": ("valid_until", "position", "code"),
    "fassung": ("revision", "position", "code"),
}


@dataclass(frozen=True)
class ShownVersion:
    """One version with what it says, and whether it is of the newest revision."""

    version: DatedVersion
    facts: list[Fact]
    is_newest: bool


def profile(request: HttpRequest) -> HttpResponse:
    """Show what the profile says of the site, its lists, and every loading that changed something."""
    request = _administration(request)
    site = request.current_site
    counts = counts_of(site.pk)
    context = {
        "site_facts": words_in_words(site),
        "setting_facts": settings_in_words(site),
        "lists": [(shelf, counts.get(shelf.key, 0)) for shelf in SHELVES.values()],
        "loads": site.loads.defer("source"),
        "nobody_works": not PostHolding.objects.filter(post__site=site.pk).exists(),
    }
    return render(request, "catalogue/profile.html", context)


def entries(request: HttpRequest, key: str) -> HttpResponse:
    """List the entries of one list with their validity."""
    request = _administration(request)
    shelf = _shelf(key)
    found = shelf.entries(request.actor.site)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="profil")
    return render(request, "catalogue/entries.html", {"shelf": shelf, "page": page})


def entry(request: HttpRequest, key: str, pk: UUID) -> HttpResponse:
    """Show one entry with all its versions, the newest first; nothing that was once said is lost."""
    request = _administration(request)
    shelf = _shelf(key)
    found = get_object_or_404(shelf.entries(request.actor.site), pk=pk)
    labels = _labels(request.actor.site)
    versions = [
        ShownVersion(version, facts_of(version, labels), version.revision == found.revision)
        for version in found.versions.order_by("-revision", "-valid_from", "pk")
    ]
    return render(request, "catalogue/entry.html", {"shelf": shelf, "entry": found, "versions": versions})


def load(request: HttpRequest, revision: int) -> HttpResponse:
    """Show the text that was loaded as one revision of the profile."""
    request = _administration(request)
    found = get_object_or_404(ProfileLoad, site=request.actor.site, revision=revision)
    return render(request, "catalogue/load.html", {"load": found})


def _administration(request: HttpRequest) -> StaffRequest:
    known = staff(request)
    require(may_administer(known.actor))
    return known


def _shelf(key: str) -> Shelf:
    try:
        return SHELVES[key]
    except KeyError:
        raise Http404(gettext("Diese Liste gibt es nicht.")) from None


def _labels(site: UUID) -> dict[str, str]:
    """Return the site's words for the codes that rules and entries name."""
    in_rules = (Kind.RESIDENCE_STATUS, Kind.FAMILY_STATUS)
    named = Term.objects.of_site(site).filter(kind__in=(*in_rules, *LISTED.values()))
    words = list(named.order_by("kind", "position").values_list("kind", "code", "label"))
    places = municipalities(site).values_list("code", "label")
    offices = Organization.objects.of_site(site).order_by("code").values_list("code", "label")
    return {
        **dict(places),
        **dict(offices),
        **{listed(kind, code): label for kind, code, label in words},
        **{code: label for kind, code, label in words if kind in in_rules},
    }
