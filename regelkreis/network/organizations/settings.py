"""The figures a site may choose: terms in days, and the smallest group that may be counted aloud."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from pydantic import BaseModel, ConfigDict, Field

from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.models import Site


class StageTerms(BaseModel):
    """How many days a theme may stand at each of the six steps of the Regelkreis (AC, chapter 4.4.3)."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    collect: int = Field(default=60, ge=1)
    analyse: int = Field(default=60, ge=1)
    plan: int = Field(default=90, ge=1)
    implement: int = Field(default=180, ge=1)
    evaluate: int = Field(default=180, ge=1)
    adjust: int = Field(default=90, ge=1)

    def of(self, stage: int) -> int:
        """Return the term of a step by its number, 1 to 6."""
        return (self.collect, self.analyse, self.plan, self.implement, self.evaluate, self.adjust)[stage - 1]


class MultipleNeedRule(BaseModel):
    """
    From when on a site speaks of multiple need (Mettmann, steering group, 10.05.2023).

    Support is needed in so many `domains` (at `level` or below), so many `institutions` influence the
    case, and an overall plan is needed; `definition` is the site's own sentence.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    domains: int = Field(default=2, ge=2)
    level: int = Field(default=2, ge=1, le=4)
    institutions: int = Field(default=2, ge=2)
    definition: str = Field(default="", max_length=600)


class SiteSettings(BaseModel):
    """
    What a site's profile may set; every value has a default, so that a profile may leave it out.

    `referral_expiry_days`: a referral nobody answered for so long may be closed as without an answer;
    `referral_course_days`: so long after its start one asks whether it is finished.
    `former_holder_read_days`: so long a former case manager reads on after a transfer (`access.md`).
    `retention_years`: so long after the end of its case a file is kept, `retention_years_by_ending` where an
    ending (by its code) has another term. Three years are assumed; the controller decides.
    `calendar_names`: colleagues may have the names of clients in the calendar they subscribe to.
    `caseload_names`: the caseload says who holds a post; staff councils have a say in that, so the default
    is posts only.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    smallest_group: int = Field(default=5, ge=3)
    contact_interval_days: int = Field(default=28, ge=1)
    referral_answer_days: int = Field(default=14, ge=1)
    referral_expiry_days: int = Field(default=56, ge=1)
    referral_course_days: int = Field(default=90, ge=1)
    notification_answer_days: int = Field(default=14, ge=1)
    former_holder_read_days: int = Field(default=90, ge=0)
    reassessment_interval_days: int = Field(default=180, ge=1)
    calendar_names: bool = False
    caseload_names: bool = False
    retention_years: int = Field(default=3, ge=0)
    retention_years_by_ending: dict[str, int] = {}
    consent_months: int = Field(default=24, ge=1)
    multiple_need: MultipleNeedRule | None = None
    stage_terms: StageTerms = StageTerms()


def settings_at(site: UUID) -> SiteSettings:
    """Return the settings of a site by its key."""
    return SiteSettings.model_validate(_settings(site)[0])


@prepared
def _settings(site: UUID) -> QuerySet[Site, dict[str, Any]]:
    found: QuerySet[Site, dict[str, Any]] = Site.objects.filter(pk=site).values_list("settings", flat=True)
    return found


def settings_of(site: Site) -> SiteSettings:
    """Return the settings of a site; what its profile does not say has the product's default."""
    return SiteSettings.model_validate(site.settings)
