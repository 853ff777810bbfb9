"""Entries of the smaller lists that say more than code and label, and the indicators."""

from typing import Annotated, Any, Literal

from pydantic import Field

from regelkreis.profiles.schema.entries import Code, Entry, Label, Part

Activity = Annotated[str, Field(pattern=r"^[a-z_]+\.[a-z_]+$")]


class LifeDomain(Entry):
    """
    An area of life; `levels` are the five sentences an assessment chooses from, the most critical first.

    Without them an assessment offers the general sentences.
    """

    levels: tuple[Label, Label, Label, Label, Label] | None = Field(default=None, strict=False)


class Programme(Entry):
    """A counselling programme beside this one, and who pays for it (EN-10)."""

    funder: str = Field(default="", max_length=250)


class LegalArea(Entry):
    """
    A legal area; where it has case management of its own, people are only referred there (EN-8).

    `organizations` are the services of this area.
    """

    own_case_management: bool = False
    organizations: list[Code] = []


class ScreeningResult(Entry):
    """What a screening can lead to."""

    leads_to: Literal["referral", "case_management", "no_need"] = "referral"
    organization: Code | None = None


class AccessRoute(Entry):
    """A way into case management and its access level (EN, chapter 6)."""

    level: Literal[1, 2] | None = None


class LegalBasis(Entry):
    """A basis for storing data; what can be withdrawn ends with the withdrawal."""

    withdrawable: bool = False


class ResidenceStatus(Entry):
    """A status; one that is `reportable` may have to be told to the immigration office (Par. 87 AufenthG)."""

    reportable: bool = False


class Need(Entry):
    """What was needed, and the life domain it belongs to."""

    domain: Code | None = None


class MinimumDatum(Entry):
    """A fact that every file should hold, or an activity it should show, and from which phase on (EN-16)."""

    phase: Code | None = None
    activity: Activity | None = None


class DaysBetween(Part):
    """Days from one activity of a case to another."""

    method: Literal["days_between"]
    from_activity: Activity = Field(alias="from")
    to_activity: Activity = Field(alias="to")
    unit: str = "Tage"


class ShareOf(Part):
    """Of all deeds of one activity, the share that had another as outcome."""

    method: Literal["share"]
    of: Activity
    where: Activity
    unit: str = "Prozent"


class CountPer100Cases(Part):
    """How many findings of one kind there are for every hundred running cases."""

    method: Literal["count_per_100_cases"]
    break_kind: Code | None = None
    need: Code | None = None
    unit: str = "je 100 Fälle"


class Indicator(Entry):
    """What is measured before and after a decision, on the event log of the cases (X-1)."""

    measure: Annotated[DaysBetween | ShareOf | CountPer100Cases, Field(discriminator="method")]

    def data(self) -> dict[str, Any]:
        """Return the measure itself, beside what any entry says."""
        said = super().data()
        del said["measure"]
        return {**said, **self.measure.model_dump(mode="json", by_alias=True, exclude_none=True)}
