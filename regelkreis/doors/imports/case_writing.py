"""Writing one row of a table of cases by the rooms' own operations."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.operations import change_case, close_case, open_case, reopen_case
from regelkreis.casework.consent.operations import record_basis
from regelkreis.casework.contacts.operations import carry_reminders
from regelkreis.casework.people.operations import correct_person, register_person
from regelkreis.doors.imports.case_changes import CONSENT, Difference, differences
from regelkreis.doors.imports.case_fields import HEADING_OF, Holder
from regelkreis.doors.imports.case_notices import version_at_opening
from regelkreis.doors.imports.case_rows import CaseRow
from regelkreis.doors.imports.faults import Fault
from regelkreis.doors.imports.outcome import Outcome
from regelkreis.doors.imports.profile import Profile
from regelkreis.foundation.kernel.refusals import Invalid
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class CaseWriter:
    """Writes rows for one actor, and counts in the outcome what became of each."""

    profile: Profile
    actor: Acting
    outcome: Outcome

    def write(self, row: CaseRow, case: Case | None) -> list[Fault]:
        """Write one row; what an operation refuses becomes faults of the row."""
        try:
            with transaction.atomic():
                self._write(row, case)
        except Invalid as refusal:
            return [
                Fault(row.row, HEADING_OF.get(name, ""), str(sentence))
                for name, sentence in refusal.errors.items()
            ]
        return []

    def _write(self, row: CaseRow, case: Case | None) -> None:
        if case is None:
            self._open(row)
            self.outcome.new += 1
        elif found := differences(row, case):
            self._change(row, case, found)
            self.outcome.changed += 1
            self.outcome.changes += [difference.as_change(row) for difference in found]
        else:
            self.outcome.unchanged += 1

    @property
    def _who(self) -> dict[str, Any]:
        return {"actor": self.actor, "today": self.profile.today}

    def _open(self, row: CaseRow) -> None:
        facts = row.of(Holder.CASE)
        person = register_person(municipality=facts["municipality"], **row.of(Holder.PERSON), **self._who)
        case = open_case(person=person, number=row.number, **self._versioned(facts, row), **self._who)
        if row.values["consent_on"] is not None:
            self._record_consent(case, row)
        if row.values["closed_on"] is not None:
            close_case(case=case, **row.of(Holder.CLOSING), **self._who)

    def _change(self, row: CaseRow, case: Case, found: list[Difference]) -> None:
        wishes = {holder: _wishes(found, holder) for holder in Holder}
        if wishes[Holder.PERSON]:
            version = case.person.version
            correct_person(person=case.person, version=version, **wishes[Holder.PERSON], **self._who)
        # A case that moves to later days closes first, one that moves to earlier days opens first, so
        # that it never closes before it opens.
        closed_on = row.values["closed_on"]
        closes_first = closed_on is not None and closed_on >= case.opened_on
        if wishes[Holder.CLOSING] and closes_first:
            self._close(row, case)
        if wishes[Holder.CASE]:
            facts = self._versioned(wishes[Holder.CASE], row)
            change_case(case=case, version=case.version, **facts, **self._who)
            carry_reminders(case=case, actor=self.actor)
        if wishes[Holder.CLOSING] and not closes_first:
            self._close(row, case)
        if wishes[Holder.CONSENT]:
            self._record_consent(case, row)

    def _close(self, row: CaseRow, case: Case) -> None:
        if row.values["closed_on"] is None:
            reopen_case(case=case, **self._who)
        else:
            close_case(case=case, note=case.closing_note, **row.of(Holder.CLOSING), **self._who)

    def _record_consent(self, case: Case, row: CaseRow) -> None:
        record_basis(
            person=case.person,
            kind=term(self.profile.site.pk, Kind.LEGAL_BASIS, CONSENT),
            given_on=row.values["consent_on"],
            scope=_("aus einer Tabelle eingelesen"),
            **self._who,
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
