"""A table of screenings becomes records; they have no key, so equal rows are counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.models import Screening
from regelkreis.casework.intake.operations import record_screening
from regelkreis.doors.imports.cases import BATCH, Progress
from regelkreis.doors.imports.cells import BadCell, read_day
from regelkreis.doors.imports.faults import Fault, Faulty
from regelkreis.doors.imports.outcome import Outcome
from regelkreis.doors.imports.profile import Profile
from regelkreis.doors.imports.sheets import Row, Sheet, read_sheet
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality

DAY, OCCASION, TOWN, RESULT, NUMBER = HEADINGS = ("Datum", "Anlass", "Gemeinde", "Ergebnis", "Fallnummer")
REQUIRED = (DAY, OCCASION, TOWN, RESULT)
Key = tuple[date, UUID, UUID, UUID, UUID | None]


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
    def key(self) -> Key:
        """What makes two rows identical: all they say."""
        return (
            self.on,
            self.occasion.pk,
            self.municipality.pk,
            self.result.pk,
            self.case.pk if self.case else None,
        )


@transaction.atomic
def import_screenings(*, path: Path, profile: Profile, actor: Acting, progress: Progress) -> Outcome:
    """
    Write the rows that exceed what is on record, or none.

    Identical rows count as often as they stand in the table; of each kind only so many are added as
    the table has more than the record, so that a repeated file adds nothing.

    :raises Unreadable: the file is no table.
    :raises Faulty: cells that cannot be, all of them at once.
    """
    rows, faults = read_screenings(read_sheet(path, HEADINGS), profile)
    if faults:
        raise Faulty(faults)
    on_record = _on_record(profile)
    outcome = Outcome()
    for place, row in enumerate(rows, 1):
        if on_record[row.key] > 0:
            on_record[row.key] -= 1
            outcome.unchanged += 1
        else:
            record_screening(
                on=row.on,
                occasion=row.occasion,
                municipality=row.municipality,
                result=row.result,
                case=row.case,
                actor=actor,
                today=profile.today,
            )
            outcome.new += 1
        progress(place, len(rows))
    return outcome


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
    readers = {
        DAY: ("on", lambda text: _past(read_day(text), text, profile.today)),
        OCCASION: ("occasion", profile.words(Kind.OCCASION).read),
        TOWN: ("municipality", profile.towns.read),
        RESULT: ("result", profile.words(Kind.SCREENING_RESULT).read),
        NUMBER: ("case", lambda text: _case(text, cases)),
    }
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for heading, (name, read) in readers.items():
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


def _on_record(profile: Profile) -> Counter[Key]:
    """Return how often each kind of screening stands on record; undone ones do not."""
    rows = (
        Screening.objects.of_site(profile.site.pk)
        .filter(withdrawn_at=None)
        .order_by("on")
        .values_list("on", "occasion_id", "municipality_id", "result_id", "case_id")
        .annotate(number=Count("pk"))
    )
    return Counter({row[:5]: row[5] for row in rows})
