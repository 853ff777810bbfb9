"""What a profile may say: one class per kind of entry, strict, with nothing guessed."""

from regelkreis.profiles.schema.entries import (
    Body,
    Entry,
    MunicipalityEntry,
    OrganizationEntry,
    PostEntry,
    TargetGroupEntry,
    TargetGroupPart,
)
from regelkreis.profiles.schema.profile import LISTS, Profile, SiteEntry

__all__ = [
    "LISTS",
    "Body",
    "Entry",
    "MunicipalityEntry",
    "OrganizationEntry",
    "PostEntry",
    "Profile",
    "SiteEntry",
    "TargetGroupEntry",
    "TargetGroupPart",
]
