"""Why two records look alike, as names a page can put into words."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """One observation about two names."""

    SAME = "same"
    ARTICLE = "article"
    SOUND = "sound"
    VARIANT = "variant"
    SPELLING = "spelling"
    EXTRA_PART = "extra_part"
    SWAPPED = "swapped"
    DIVIDED = "divided"
    GIVEN_MISSING = "given_missing"
    FAMILY_MISSING = "family_missing"
    FAMILY_DIFFERS = "family_differs"


@dataclass(frozen=True)
class Reason:
    """An observation, with what stands on either side where it is about two words."""

    why: Why
    ours: str = ""
    theirs: str = ""
