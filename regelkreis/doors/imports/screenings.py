"""A table of screenings becomes records; they have no key, so equal rows are counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from regelkreis.casework.intake.models import Screening
from regelkreis.casework.intake.operations import count_screening
from regelkreis.doors.imports.faults import Faulty
from regelkreis.doors.imports.outcome import Notice, Outcome, Progress
from regelkreis.doors.imports.profile import Profile
from regelkreis.doors.imports.screening_rows import HEADINGS, NUMBER, ScreeningRow, Talk, read_screenings
from regelkreis.doors.imports.sheets import read_sheet
from regelkreis.network.organizations.actors import Acting


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
    outcome = Outcome()
    new = _beyond(rows, _on_record(profile), outcome)
    outcome.unchanged = len(rows) - len(new)
    for place, row in enumerate(new, 1):
        count_screening(
            on=row.on,
            occasion=row.occasion,
            municipality=row.municipality,
            result=row.result,
            case=row.case,
            actor=actor,
            today=profile.today,
        )
        progress(place, len(new))
    outcome.new = len(new)
    return outcome


@dataclass
class _OnRecord:
    """
    How many talks of each kind are on record, by the case that came of them.

    `opened_later` are those that were counted first and led to a case afterwards: a table from before
    has them without a number, one from after with it. They answer to both.
    """

    by_case: Counter[tuple[Talk, UUID | None]] = field(default_factory=Counter)
    opened_later: Counter[tuple[Talk, UUID | None]] = field(default_factory=Counter)

    def take(self, row: ScreeningRow) -> bool:
        """Whether the row is on record; each record answers to one row."""
        for kept, key in self._answers(row):
            if kept[key] > 0:
                kept[key] -= 1
                return True
        return False

    def has_without_case(self, row: ScreeningRow) -> bool:
        """Whether the same talk is still there without a case."""
        return self.by_case[row.talk, None] > 0

    def _answers(
        self, row: ScreeningRow
    ) -> Iterator[tuple[Counter[tuple[Talk, UUID | None]], tuple[Talk, UUID | None]]]:
        yield self.by_case, (row.talk, row.case_id)
        if row.case_id is not None:
            yield self.opened_later, (row.talk, row.case_id)
        else:
            for key in [key for key in self.opened_later if key[0] == row.talk]:
                yield self.opened_later, key


def _beyond(rows: list[ScreeningRow], on_record: _OnRecord, outcome: Outcome) -> list[ScreeningRow]:
    """Return the rows that are not on record; those with a case choose first, since fewer answer to them."""
    new = [row for row in sorted(rows, key=lambda row: row.case_id is None) if not on_record.take(row)]
    outcome.notices += [
        Notice(
            row.row,
            NUMBER,
            _("Dasselbe Gespräch steht ohne Fallnummer schon in den Daten. Dieses zählt zusätzlich."),
        )
        for row in new
        if row.case_id is not None and on_record.has_without_case(row)
    ]
    return sorted(new, key=lambda row: row.row)


def _on_record(profile: Profile) -> _OnRecord:
    """Ask how often each kind of screening stands on record; undone ones do not."""
    found = _OnRecord()
    rows = (
        Screening.objects.of_site(profile.site.pk)
        .filter(withdrawn_at=None)
        .order_by("on")
        .values_list("on", "occasion_id", "municipality_id", "result_id", "case_id")
        .annotate(later=Count("pk", filter=Q(version__gt=1, case__isnull=False)), number=Count("pk"))
    )
    for on, occasion, town, result, case, later, number in rows:
        key = ((on, occasion, town, result), case)
        found.by_case[key] = number - later
        found.opened_later[key] = later
    return found
