"""A row of a table of cases, read and checked for what cannot be true together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from regelkreis.casework.cases.rules import faults_of_closing, faults_of_opening
from regelkreis.casework.people.rules import contradictions
from regelkreis.doors.imports.case_fields import FIELDS, HEADING_OF, Holder
from regelkreis.doors.imports.cells import BadCell
from regelkreis.doors.imports.faults import Fault
from regelkreis.doors.imports.profile import Profile
from regelkreis.doors.imports.sheets import Row, Sheet

# Longer than the column of the database would take; only PostgreSQL would say so, and late.
LONGEST_NUMBER = 40


@dataclass(frozen=True)
class CaseRow:
    """The values of a row by field name; a field whose cell could not be read is absent."""

    row: int
    values: dict[str, Any]

    @property
    def number(self) -> str:
        """The number of the case."""
        return str(self.values["number"])

    def of(self, holder: Holder) -> dict[str, Any]:
        """Return the values that belong to one record."""
        return {field.name: self.values[field.name] for field in FIELDS if field.holder is holder}


def read_cases(sheet: Sheet, profile: Profile) -> tuple[list[CaseRow], list[Fault]]:
    """Return the rows, and every fault of every cell; with faults the rows are not to be used."""
    rows: list[CaseRow] = []
    faults = list(sheet.faults)
    for row in sheet.rows:
        values, wrong = _values(row, profile)
        faults += wrong
        faults += _contradictions(row.number, values, profile.today)
        rows.append(CaseRow(row.number, values))
    faults += _numbers_twice(rows)
    return rows, faults


def _values(row: Row, profile: Profile) -> tuple[dict[str, Any], list[Fault]]:
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for field in FIELDS:
        text = row.text(field.heading)
        if not row.has(field.heading):
            continue
        if not text and field.required:
            faults.append(
                Fault(row.number, field.heading, _("Die Angabe fehlt. Ohne sie gibt es keinen Fall."))
            )
            continue
        try:
            values[field.name] = field.read(text, profile) if text else field.empty
        except BadCell as bad:
            faults.append(Fault(row.number, field.heading, str(bad)))
    return values, faults


def _contradictions(row: int, values: dict[str, Any], today: date) -> Iterator[Fault]:
    """Return what is impossible although every cell can be read, each with the value it is about."""
    given = values.get
    found = contradictions(
        birth_date=given("birth_date"),
        arrived_on=given("arrived_on"),
        in_municipality_since=None,
        today=today,
    )
    if opened := given("opened_on"):
        found |= faults_of_opening(opened_on=opened, birth_date=given("birth_date"), today=today)
        if closed := given("closed_on"):
            found |= faults_of_closing(opened_on=opened, closed_on=closed, today=today)
    if (consent := given("consent_on")) and consent > today:
        found["consent_on"] = _("Die Einwilligung liegt in der Zukunft. Erlaubt: heute oder früher.")
    found |= _half_closed(values)
    if len(given("number", "")) > LONGEST_NUMBER:
        found["number"] = _("Die Fallnummer ist zu lang. Erlaubt: bis zu %(most)d Zeichen.") % {
            "most": LONGEST_NUMBER
        }
    for name, sentence in found.items():
        yield Fault(row, HEADING_OF[name], _quoted(values[name]) + sentence)


def _half_closed(values: dict[str, Any]) -> dict[str, str]:
    """An ending and its day come together; a cell that could not be read is complained about already."""
    if not {"closed_on", "ending"} <= values.keys():
        return {}
    if values["closed_on"] and not values["ending"]:
        return {
            "ending": _("Der Abschlussgrund fehlt: Der Fall hat ein Abschlussdatum. Beides gehört zusammen.")
        }
    if values["ending"] and not values["closed_on"]:
        return {
            "closed_on": _(
                "Das Abschlussdatum fehlt: Der Fall hat einen Abschlussgrund. Beides gehört zusammen."
            )
        }
    return {}


def _quoted(value: object) -> str:
    if not value:
        return ""
    return f"„{value:%d.%m.%Y}“: " if isinstance(value, date) else f"„{value}“: "


def _numbers_twice(rows: list[CaseRow]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for row in rows:
        number = row.values.get("number")
        if number in first:
            yield Fault(
                row.row,
                HEADING_OF["number"],
                _("„%(number)s“ steht schon in Zeile %(row)d. Erlaubt: jede Fallnummer einmal.")
                % {"number": number, "row": first[number]},
            )
        elif number is not None:
            first[number] = row.row
