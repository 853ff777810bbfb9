"""Writing the case event log: called by the operations of this and every later room."""

from datetime import date
from uuid import UUID

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.network.organizations.models import Organization


def note_event(
    case: Case,
    activity: str,
    *,
    on: date,
    lifecycle: str = CaseEvent.Lifecycle.COMPLETE,
    organization: Organization | None = None,
    subject_id: UUID | None = None,
) -> CaseEvent:
    """Add what happened to the case's log; `activity` is a dotted name that says no sensitive fact."""
    return CaseEvent.objects.create(
        case=case,
        site=case.site,
        activity=activity,
        lifecycle=lifecycle,
        organization=organization,
        on=on,
        subject_id=subject_id,
    )


def forget_events(subject_id: UUID) -> None:
    """Remove the events of a record that was undone; what never was leaves no trace in the phases."""
    CaseEvent.objects.filter(subject_id=subject_id).delete()
