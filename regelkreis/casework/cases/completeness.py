"""What is missing in a file, by the site's list of minimum data; shown as a way to go, never as a wall."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import activities
from regelkreis.casework.people.models import Person
from regelkreis.foundation.kernel.addresses import address

PERSON_FIELDS = frozenset(one.name for one in Person._meta.get_fields() if one.concrete)
CASE_FIELDS = frozenset(one.name for one in Case._meta.get_fields() if one.concrete)
# The profile's words for what this product keeps under another name.
BASIS = frozenset({"basis", "consent", "legal_basis"})


@dataclass(frozen=True)
class Missing:
    """One thing that nobody has written down yet, and where to do it."""

    label: str
    url: str
    phase: str = ""


@dataclass(frozen=True)
class Gap:
    """What is missing of the minimum documentation of one phase (EN-C)."""

    phase: str
    missing: list[Missing]


@dataclass(frozen=True)
class Completeness:
    """How many of the things asked for by now are there, and which are not."""

    present: int = 0
    total: int = 0
    missing: list[Missing] = field(default_factory=list)


@dataclass(frozen=True)
class Wanted:
    """One line of the profile's list: a field, or an activity that must stand in the log."""

    code: str
    label: str
    data: dict[str, Any]

    @property
    def phase(self) -> str:
        """From which phase on it is asked for; empty means from the beginning."""
        return str(self.data.get("phase", ""))

    @property
    def field(self) -> str:
        """The name of the field that the code stands for."""
        return self.code.replace("-", "_")


def completeness_of(
    case: Case,
    wanted: Sequence[Wanted],
    *,
    happened: Collection[str],
    has_basis: bool,
    later: Collection[str] = (),
) -> Completeness:
    """
    Return what of the minimum data is there; what belongs to a `later` phase is not asked for yet (EN-C).

    A code is a field of the person or of the case, or `basis`, with hyphens as profiles write them; an
    entry with an `activity` asks the event log. What this installation cannot know does not count.
    """
    asked = [(one, _answer(case, one, happened, has_basis)) for one in wanted if one.phase not in later]
    known = [(one, answer) for one, answer in asked if answer is not None]
    missing = [Missing(one.label, _where(case, one), one.phase) for one, answer in known if not answer]
    return Completeness(len(known) - len(missing), len(known), missing)


def gaps(missing: Sequence[Missing], phases: Mapping[str, str]) -> list[Gap]:
    """Return what is missing by phase, in the profile's order; `phases` are their names by code."""
    found: dict[str, list[Missing]] = {phases.get(code, ""): [] for code in ("", *phases)}
    for one in missing:
        found[phases.get(one.phase, "")].append(one)
    return [Gap(name, ones) for name, ones in found.items() if ones]


def _answer(case: Case, one: Wanted, happened: Collection[str], has_basis: bool) -> bool | None:
    if activity := one.data.get("activity"):
        return activity in happened
    if one.field in BASIS:
        return has_basis
    for record, names in ((case.person, PERSON_FIELDS), (case, CASE_FIELDS)):
        if one.field in names:
            return getattr(record, one.field) not in (None, "", [])
    return None


def _where(case: Case, one: Wanted) -> str:
    if activity := one.data.get("activity"):
        found = next((known.where for known in activities if known.code == activity and known.where), "")
        return address(found or "cases:file", case.pk)
    if one.field in BASIS:
        return address("consent:basis_add", case.person_id)
    if one.field in PERSON_FIELDS:
        return f"{reverse('people:facts', args=[case.person_id])}#id_{one.field}"
    return f"{reverse('cases:change', args=[case.pk])}#id_{one.field}"
