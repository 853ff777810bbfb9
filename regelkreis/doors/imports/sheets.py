"""A table as a spreadsheet shows it: headings in row 1, text in every cell, rows that keep their number."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.doors.imports.faults import Fault, Unreadable
from regelkreis.doors.imports.text import records_of_text
from regelkreis.doors.imports.workbook import is_workbook, records_of_workbook


@dataclass(frozen=True)
class Row:
    """One record: its number in the spreadsheet, and its cells by heading; absent columns are left out."""

    number: int
    cells: dict[str, str]

    def text(self, heading: str) -> str:
        """Return a cell without surrounding space; empty where the column is absent."""
        return self.cells.get(heading, "")

    def has(self, heading: str) -> bool:
        """Whether the table has this column at all; a missing one is complained about once, at the top."""
        return heading in self.cells


@dataclass(frozen=True)
class Sheet:
    """The rows of a table, and what is wrong with its headings."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]


def read_sheet(path: Path, headings: Sequence[str]) -> Sheet:
    """
    Read a table in CSV or XLSX; which of the two it is says the content, not the name.

    :raises Unreadable: no such file, no table, nothing below the headings.
    """
    records = _records(path)
    found = [cell.strip() for cell in records[0]] if records else []
    if not any(found):
        raise Unreadable(
            _(
                "Die Datei %(name)s ist leer oder ihre erste Zeile. "
                "Dort gehören die Überschriften hin: %(headings)s."
            )
            % {"name": path.name, "headings": ", ".join(headings)}
        )
    places, faults = _places(found, headings)
    rows = [_row(number, record, places) for number, record in enumerate(records[1:], 2) if any(record)]
    if not rows and not faults:
        raise Unreadable(
            _("Die Datei %(name)s enthält nur Überschriften. Es fehlen die Zeilen darunter.")
            % {"name": path.name}
        )
    faults += [
        Fault(
            number, "", _("Die Zeile hat mehr Felder, als es Überschriften gibt. Fehlen Anführungszeichen?")
        )
        for number, record in enumerate(records[1:], 2)
        if any(record[len(found) :])
    ]
    return Sheet(tuple(rows), tuple(faults))


def plain(word: str) -> str:
    """Return a word as it is compared: composed, lower case, single spaces, one kind of dash and quote."""
    text = unicodedata.normalize("NFKC", word).casefold()
    return " ".join(text.replace("–", "-").replace("—", "-").replace("’", "'").split())


def _records(path: Path) -> list[list[str]]:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(_("Die Datei %(name)s gibt es nicht.") % {"name": path}) from None
    except OSError:
        raise Unreadable(_("Die Datei %(name)s lässt sich nicht lesen.") % {"name": path}) from None
    return (
        records_of_workbook(content, path.name)
        if is_workbook(content)
        else records_of_text(content, path.name)
    )


def _places(found: Sequence[str], headings: Sequence[str]) -> tuple[dict[str, int], list[Fault]]:
    """Return where each known heading stands, and what is wrong with the others."""
    known = {plain(heading): heading for heading in headings}
    places: dict[str, int] = {}
    faults: list[Fault] = []
    for place, word in enumerate(found):
        heading = known.get(plain(word))
        if heading is None and word:
            faults.append(Fault(1, word, _("Diese Überschrift gibt es hier nicht.")))
        elif heading in places:
            faults.append(Fault(1, word, _("Diese Überschrift steht zweimal da. Erlaubt ist sie einmal.")))
        elif heading is not None:
            places[heading] = place
    if not places:
        sentence = _("In der ersten Zeile steht keine der Überschriften. Gebraucht werden: %(headings)s.")
        return places, [Fault(1, "", sentence % {"headings": ", ".join(headings)})]
    missing = [heading for heading in headings if heading not in places]
    if missing or any(plain(word) not in known for word in found if word):
        faults.append(Fault(1, "", _needed(missing, headings)))
    return places, faults


def _needed(missing: Sequence[str], headings: Sequence[str]) -> str:
    """Return which headings are missing and, once for all of them, which there have to be."""
    needed = _("Gebraucht werden: %(headings)s.") % {"headings": ", ".join(headings)}
    if not missing:
        return needed
    absent = ngettext(
        "Die Überschrift %(missing)s fehlt.", "Die Überschriften %(missing)s fehlen.", len(missing)
    ) % {"missing": ", ".join(f"„{heading}“" for heading in missing)}
    return f"{absent} {needed}"


def _row(number: int, record: Sequence[str], places: dict[str, int]) -> Row:
    return Row(
        number,
        {heading: record[place].strip() if place < len(record) else "" for heading, place in places.items()},
    )
