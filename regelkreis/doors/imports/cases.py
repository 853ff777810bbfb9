"""A table of cases becomes records: new ones open, changed ones change, equal ones stay as they are."""

from pathlib import Path

from django.db import transaction
from django.db.models import Prefetch

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.models import Basis
from regelkreis.doors.imports.case_fields import HEADINGS
from regelkreis.doors.imports.case_notices import notices_on
from regelkreis.doors.imports.case_rows import CaseRow, read_cases
from regelkreis.doors.imports.case_writing import CaseWriter
from regelkreis.doors.imports.faults import Fault, Faulty
from regelkreis.doors.imports.outcome import Outcome, Progress
from regelkreis.doors.imports.profile import Profile
from regelkreis.doors.imports.sheets import read_sheet
from regelkreis.network.organizations.actors import Acting

# So many numbers in one question; SQLite takes no more than some thousand values.
BATCH = 500
_COMPARED = (
    "person__residence_status",
    "person__family_status",
    "municipality",
    "post",
    "ending",
    "access_route",
    "target_group__entry",
    "main_topic",
)


@transaction.atomic
def import_cases(*, path: Path, profile: Profile, actor: Acting, progress: Progress) -> Outcome:
    """
    Write every row of a table, or none.

    :raises Unreadable: the file is no table.
    :raises Faulty: cells that cannot be, all of them at once.
    """
    rows, faults = read_cases(read_sheet(path, HEADINGS), profile)
    if faults:
        raise Faulty(faults)
    outcome = Outcome(notices=[notice for row in rows for notice in notices_on(row, profile)])
    writer = CaseWriter(profile, actor, outcome)
    refused: list[Fault] = []
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        stored = _stored(batch, profile)
        for place, row in enumerate(batch, start + 1):
            refused += writer.write(row, stored.get(row.number))
            progress(place, len(rows))
    if refused:
        raise Faulty(refused)
    return outcome


def _stored(rows: list[CaseRow], profile: Profile) -> dict[str, Case]:
    """Return the cases on record under the numbers of these rows, with all that is compared."""
    bases = Basis.objects.select_related("kind").order_by("given_on")
    cases = (
        Case.objects.of_site(profile.site.pk)
        .filter(number__in=[row.number for row in rows])
        .select_related(*_COMPARED)
        .prefetch_related("further_topics", Prefetch("person__bases", bases))
        .order_by("number")
    )
    return {case.number: case for case in cases}
