"""Entries of a profile: towns, organizations, posts, target groups, bodies."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from regelkreis.network.organizations.models import Organization


def _as_text(value: object) -> object:
    """Take a code that looks like a number as the text it is meant to be."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _as_decimal(value: object) -> object:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


Code = Annotated[str, BeforeValidator(_as_text), Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)]
Label = Annotated[str, Field(min_length=1, max_length=250)]
Share = Annotated[Decimal, BeforeValidator(_as_decimal), Field(ge=0, le=200)]
Year = Annotated[str, Field(pattern=r"^20[0-9]{2}$")]


class Part(BaseModel):
    """A part of a profile; what it does not know, it refuses."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Entry(Part):
    """
    One entry of a list, for one span of time.

    The same code may stand several times with spans that do not overlap. `from` left out means that the
    source gives no date (its earliest day is not known); `source` says where the entry is taken from.
    """

    code: Code
    label: Label
    aliases: tuple[Label, ...] = Field(default=(), strict=False)
    valid_from: date | None = Field(default=None, alias="from")
    valid_until: date | None = Field(default=None, alias="until")
    source: str = Field(default="", max_length=250)

    def data(self) -> dict[str, Any]:
        """Return what the entry says beyond the fields that every version has, as JSON."""
        common = {"code", "label", "valid_from", "valid_until"}
        return self.model_dump(mode="json", by_alias=True, exclude=common, exclude_defaults=True)


class DistrictEntry(Entry):
    """A district inside a county (CO-2); towns say to which they belong, posts which they serve."""


class MunicipalityEntry(Entry):
    """A town under its official key, with its mark in case numbers, and the district it belongs to."""

    ags: str = Field(pattern=r"^[0-9]{8}$")
    case_prefix: str = Field(default="", pattern=r"^([A-Z]{1,6})?$")
    district: Code | None = None


class OrganizationEntry(Entry):
    """An office or a service."""

    kind: Annotated[Organization.Kind, Field(strict=False)] = Organization.Kind.OTHER
    municipality: Code | None = None


class PostEntry(Entry):
    """
    A post; employer, executing body and placement are three facts (EN, chapter 5).

    `districts` are served in all their towns; `target_groups` left out: the post is for everybody (AC-5).
    `shares` are full-time equivalents by year. `serves` left out: the post serves no town in particular.
    """

    component: Literal["I", "II", "III"]
    employer: Code
    executed_by: Code | None = None
    placement: str = Field(default="", max_length=250)
    serves: tuple[Code, ...] = Field(default=(), strict=False)
    districts: tuple[Code, ...] = Field(default=(), strict=False)
    target_groups: tuple[Code, ...] = Field(default=(), strict=False)
    shares: dict[Year, Share] = {}

    def data(self) -> dict[str, Any]:
        """Return what a version of the post holds; the towns it serves are always said."""
        return {**super().data(), "serves": list(self.serves)}


class TargetGroupPart(Entry):
    """A sub-group with its rule and who decided it when."""

    rule: dict[str, Any] | None = None
    decided_on: date | None = None
    decided_by: str = Field(default="", max_length=250)


class TargetGroupEntry(TargetGroupPart):
    """A target group; without a rule of its own, whoever belongs to one of its parts belongs to it."""

    parts: tuple[TargetGroupPart, ...] = Field(default=(), strict=False)


class Body(Entry):
    """A body of the site: how many seats at most, who sits in it, on which rung it stands, its rules."""

    kind: Literal["steering_group", "project_group", "working_group", "forum", "network_meeting"]
    rung: Code | None = None
    seats: int | None = Field(default=None, ge=1)
    members: tuple[str, ...] = Field(default=(), strict=False)
    rules: str = ""
