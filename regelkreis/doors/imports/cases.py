"""A table of cases becomes records: new ones open, changed ones change, equal ones stay as they are."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.operations import change_case, close_case, open_case, reopen_case
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.consent.operations import record_basis
from regelkreis.casework.people.operations import correct_person, register_person
from regelkreis.doors.imports.case_changes import CONSENT, Difference, differences
from regelkreis.doors.imports.case_fields import HEADING_OF, HEADINGS, Holder
from regelkreis.doors.imports.case_notices import notices_on, version_at_opening
from regelkreis.doors.imports.case_rows import CaseRow, read_cases
from regelkreis.doors.imports.faults import Fault, Faulty
from regelkreis.doors.imports.outcome import Outcome
from regelkreis.doors.imports.profile import Profile
from regelkreis.doors.imports.sheets import read_sheet
from regelkreis.foundation.kernel.refusals import Invalid
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.actors import Acting

Progress = Callable[[int, int], None]
# So many numbers in one question; SQLite takes no more than some thousand values.
BATCH = 500


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
    writer = _Writer(profile, actor, outcome)
    refused: list[Fault] = []
    for number in range(0, len(rows), BATCH):
        batch = rows[number : number + BATCH]
        stored = _stored(batch, profile)
        for place, row in enumerate(batch, number + 1):
            refused += writer.write(row, stored.get(row.number))
            progress(place, len(rows))
    if refused:
        raise Faulty(refused)
    return outcome


def _stored(rows: list[CaseRow], profile: Profile) -> dict[str, Case]:
    """Return the cases on record under the numbers of these rows, with all that is compared."""
    cases = (
        Case.objects.of_site(profile.site.pk)
        .filter(number__in=[row.number for row in rows])
        .select_related(
            "person__residence_status", "person__family_status", "municipality", "post", "ending",
            "access_route", "target_group__entry", "main_topic",
        )
        .prefetch_related(
            "further_topics",
            Prefetch("person__bases", Basis.objects.select_related("kind").order_by("given_on")),
        )
        .order_by("number")
    )  # fmt: skip
    return {case.number: case for case in cases}


@dataclass(frozen=True)
class _Writer:
    profile: Profile
    actor: Acting
    outcome: Outcome

    def write(self, row: CaseRow, case: Case | None) -> list[Fault]:
        """Write one row; what an operation refuses becomes a fault of the row."""
        try:
            with transaction.atomic():
                if case is None:
                    self._open(row)
                    self.outcome.new += 1
                elif found := differences(row, case):
                    self._change(row, case, found)
                    self.outcome.changed += 1
                    self.outcome.changes += [difference.as_change(row) for difference in found]
                else:
                    self.outcome.unchanged += 1
        except Invalid as refusal:
            return [
                Fault(row.row, HEADING_OF.get(name, ""), str(sentence))
                for name, sentence in refusal.errors.items()
            ]
        return []

    def _open(self, row: CaseRow) -> None:
        who = {"actor": self.actor, "today": self.profile.today}
        facts = row.of(Holder.CASE)
        person = register_person(municipality=facts["municipality"], **row.of(Holder.PERSON), **who)
        case = open_case(person=person, number=row.number, **self._versioned(facts, row), **who)
        if row.values["consent_on"] is not None:
            self._record_consent(case, row)
        if row.values["closed_on"] is not None:
            close_case(case=case, **row.of(Holder.CLOSING), **who)

    def _change(self, row: CaseRow, case: Case, found: list[Difference]) -> None:
        person, facts, closing, consent = (
            _wishes(found, holder) for holder in (Holder.PERSON, Holder.CASE, Holder.CLOSING, Holder.CONSENT)
        )
        who = {"actor": self.actor, "today": self.profile.today}
        if person:
            correct_person(person=case.person, version=case.person.version, **person, **who)
        # A case that moves to later days closes first, one that moves to earlier days opens first, so
        # that it never closes before it opens.
        closed_on = row.values["closed_on"]
        closes_first = bool(closing) and closed_on is not None and closed_on >= case.opened_on
        if closing and closes_first:
            self._close(row, case)
        if facts:
            change_case(case=case, version=case.version, **self._versioned(facts, row), **who)
        if closing and not closes_first:
            self._close(row, case)
        if consent:
            self._record_consent(case, row)

    def _close(self, row: CaseRow, case: Case) -> None:
        who = {"actor": self.actor, "today": self.profile.today}
        if row.values["closed_on"] is None:
            reopen_case(case=case, **who)
        else:
            close_case(case=case, note=case.closing_note, **row.of(Holder.CLOSING), **who)

    def _record_consent(self, case: Case, row: CaseRow) -> None:
        record_basis(
            person=case.person,
            kind=term(self.profile.site.pk, Kind.LEGAL_BASIS, CONSENT),
            given_on=row.values["consent_on"],
            scope=_("aus einer Tabelle eingelesen"),
            actor=self.actor,
            today=self.profile.today,
        )

    def _versioned(self, facts: dict[str, Any], row: CaseRow) -> dict[str, Any]:
        """Put the version of the target group that held at the opening in the place of the group."""
        group = facts.get("target_group")
        if group is None:
            return facts
        version = version_at_opening(group, row.values["opened_on"], self.profile)
        return {**facts, "target_group": version}


def _wishes(found: list[Difference], holder: Holder) -> dict[str, Any]:
    return {one.field.name: one.wished for one in found if one.field.holder is holder}
