"""The whole profile: the site and its lists."""

import re
from typing import Annotated

from pydantic import Field

from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.settings import SiteSettings
from regelkreis.profiles.schema.entries import (
    Body,
    DistrictEntry,
    Entry,
    MunicipalityEntry,
    OrganizationEntry,
    Part,
    PostEntry,
    TargetGroupEntry,
)
from regelkreis.profiles.schema.terms import (
    AccessRoute,
    Indicator,
    LegalArea,
    LegalBasis,
    LifeDomain,
    MinimumDatum,
    Need,
    Programme,
    ResidenceStatus,
    ScreeningResult,
)

Word = Annotated[str, Field(pattern=r"^[a-z][a-z_]*$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=50)]

# Under which word a list of the vocabulary stands in a profile.
LISTS: dict[str, Kind] = {
    "life_domains": Kind.LIFE_DOMAIN,
    "programmes": Kind.PROGRAMME,
    "legal_areas": Kind.LEGAL_AREA,
    "occasions": Kind.OCCASION,
    "screening_results": Kind.SCREENING_RESULT,
    "access_routes": Kind.ACCESS_ROUTE,
    "endings": Kind.ENDING,
    "residence_statuses": Kind.RESIDENCE_STATUS,
    "family_statuses": Kind.FAMILY_STATUS,
    "complexities": Kind.COMPLEXITY,
    "contact_modes": Kind.CONTACT_MODE,
    "decline_reasons": Kind.DECLINE_REASON,
    "legal_bases": Kind.LEGAL_BASIS,
    "break_kinds": Kind.BREAK_KIND,
    "needs": Kind.NEED,
    "rungs": Kind.RUNG,
    "bodies": Kind.BODY,
    "indicators": Kind.INDICATOR,
    "phases": Kind.PHASE,
    "minimum_data": Kind.MINIMUM_DATA,
}
NETWORK_LISTS = ("districts", "municipalities", "organizations", "posts", "target_groups")


class SiteEntry(Part):
    """The site: its name, its own words for things of the programme, and its terms."""

    slug: Slug
    name: str = Field(min_length=1, max_length=200)
    words: dict[Word, str] = {}
    settings: SiteSettings = SiteSettings()


class Profile(Part):
    """One site as one file describes it, with what it takes over from its library."""

    site: SiteEntry
    districts: list[DistrictEntry] = []
    municipalities: list[MunicipalityEntry] = Field(min_length=1)
    organizations: list[OrganizationEntry] = Field(min_length=1)
    posts: list[PostEntry] = []
    target_groups: list[TargetGroupEntry] = []
    life_domains: list[LifeDomain] = []
    programmes: list[Programme] = []
    legal_areas: list[LegalArea] = []
    occasions: list[Entry] = []
    screening_results: list[ScreeningResult] = []
    access_routes: list[AccessRoute] = []
    endings: list[Entry] = []
    residence_statuses: list[ResidenceStatus] = []
    family_statuses: list[Entry] = []
    complexities: list[Entry] = []
    contact_modes: list[Entry] = []
    decline_reasons: list[Entry] = []
    legal_bases: list[LegalBasis] = []
    break_kinds: list[Entry] = []
    needs: list[Need] = []
    rungs: list[Entry] = []
    bodies: list[Body] = []
    indicators: list[Indicator] = []
    phases: list[Entry] = []
    minimum_data: list[MinimumDatum] = []

    def words_of(self, name: str) -> list[Entry]:
        """Return one list of the vocabulary."""
        return list(getattr(self, name))


def known_words() -> set[str]:
    """Return every word the schema knows, to suggest the one that was meant."""
    text = str(Profile.model_json_schema())
    return set(re.findall(r"'([a-z][a-z_]+)': \{", text))
