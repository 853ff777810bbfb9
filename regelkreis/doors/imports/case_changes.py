"""Comparing a row with the case on record, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from regelkreis.casework.cases.models import Case
from regelkreis.doors.imports.case_fields import FIELDS, Field, Holder
from regelkreis.doors.imports.case_rows import CaseRow
from regelkreis.doors.imports.outcome import Change, shown


@dataclass(frozen=True)
class Difference:
    """A field in which the table and the record differ, with both values."""

    field: Field
    stored: Any
    wished: Any

    def as_change(self, row: CaseRow) -> Change:
        """Return the line that says so."""
        return Change(row.row, row.number, self.field.heading, shown(self.stored), shown(self.wished))


def differences(row: CaseRow, case: Case) -> list[Difference]:
    """
    Return what the table says otherwise than the record.

    A consent on record stays when the table has none: proof of it is not removed by an empty cell. Of
    several, one of that day is enough.
    """
    return [found for field in FIELDS if (found := _difference(field, row, case)) is not None]


def stored_value(field: Field, case: Case) -> Any:
    """Return what the record holds in a column."""
    match field.holder:
        case Holder.PERSON:
            return getattr(case.person, field.name)
        case Holder.CONSENT:
            return max(consent_days(case), default=None)
        case _ if field.name == "further_topics":
            return tuple(sorted(case.further_topics.all(), key=lambda topic: (topic.position, topic.code)))
        case _ if field.name == "target_group":
            return case.target_group.entry if case.target_group else None
        case _:
            return getattr(case, field.name)


def consent_days(case: Case) -> Iterator[Any]:
    """Return the days on which consent was given, withdrawn ones included: they are on record too."""
    return (basis.given_on for basis in case.person.bases.all() if basis.kind.code == CONSENT)


CONSENT = "consent"


def _difference(field: Field, row: CaseRow, case: Case) -> Difference | None:
    wished = row.values[field.name]
    if field.holder is Holder.CONSENT and (wished is None or wished in consent_days(case)):
        return None
    stored = stored_value(field, case)
    return None if stored == wished else Difference(field, stored, wished)
