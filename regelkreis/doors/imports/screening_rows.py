"""A row of a table of screenings, read and checked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.doors.imports.cells import BadCell, read_day
from regelkreis.doors.imports.faults import Fault
from regelkreis.doors.imports.profile import Profile
from regelkreis.doors.imports.sheets import Row, Sheet
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.models import Municipality

DAY, OCCASION, TOWN, RESULT, NUMBER = HEADINGS = ("Datum", "Anlass", "Gemeinde", "Ergebnis", "Fallnummer")
REQUIRED = (DAY, OCCASION, TOWN, RESULT)
# SQLite takes no more than some thousand values in one question.
BATCH = 500
Talk = tuple[date, UUID, UUID, UUID]


@dataclass(frozen=True)
class ScreeningRow:
    """One screening as the table has it."""

    row: int
    on: date
    occasion: Term
    municipality: Municipality
    result: Term
    case: Case | None

    @property
    def talk(self) -> Talk:
        """What is said of the talk, whether or not a case came of it."""
        return (self.on, self.occasion.pk, self.municipality.pk, self.result.pk)

    @property
    def case_id(self) -> UUID | None:
        """The key of the case, if one is named."""
        return self.case.pk if self.case else None


def read_screenings(sheet: Sheet, profile: Profile) -> tuple[list[ScreeningRow], list[Fault]]:
    """Return the rows, and every fault of every cell; with faults the rows are not to be used."""
    faults = list(sheet.faults)
    cases = _cases((row.text(NUMBER) for row in sheet.rows), profile)
    rows: list[ScreeningRow] = []
    for row in sheet.rows:
        values, wrong = _values(row, profile, cases)
        faults += wrong
        if not faults:
            rows.append(ScreeningRow(row.number, **values))
    return rows, faults


def _values(row: Row, profile: Profile, cases: dict[str, Case]) -> tuple[dict[str, Any], list[Fault]]:
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for heading, (name, read) in _readers(profile, cases).items():
        text = row.text(heading)
        if not text and heading in REQUIRED and row.has(heading):
            faults.append(
                Fault(row.number, heading, _("Die Angabe fehlt. Ohne sie zählt das Screening nicht."))
            )
            continue
        try:
            values[name] = read(text) if text else None
        except BadCell as bad:
            faults.append(Fault(row.number, heading, str(bad)))
    return values, faults


def _readers(profile: Profile, cases: dict[str, Case]) -> dict[str, tuple[str, Callable[[str], object]]]:
    return {
        DAY: ("on", lambda text: _past(read_day(text), text, profile.today)),
        OCCASION: ("occasion", profile.words(Kind.OCCASION).read),
        TOWN: ("municipality", profile.towns.read),
        RESULT: ("result", profile.words(Kind.SCREENING_RESULT).read),
        NUMBER: ("case", lambda text: _case(text, cases)),
    }


def _past(day: date, text: str, today: date) -> date:
    if day > today:
        raise BadCell(_("„%(value)s“ liegt in der Zukunft. Erlaubt: heute oder früher.") % {"value": text})
    return day


def _case(number: str, cases: dict[str, Case]) -> Case:
    if number not in cases:
        raise BadCell(
            _(
                "Einen Fall „%(number)s“ gibt es nicht. "
                "Erlaubt: die Nummer eines vorhandenen Falls, oder leer."
            )
            % {"number": number}
        )
    return cases[number]


def _cases(numbers: Iterable[str], profile: Profile) -> dict[str, Case]:
    wanted = sorted({number for number in numbers if number})
    found: dict[str, Case] = {}
    for start in range(0, len(wanted), BATCH):
        cases = Case.objects.of_site(profile.site.pk).filter(number__in=wanted[start : start + BATCH])
        found |= {case.number: case for case in cases.order_by("number")}
    return found
