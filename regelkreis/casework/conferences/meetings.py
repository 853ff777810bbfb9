"""Team meetings as the list shows them, and how many there were in each year."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regelkreis.casework.conferences.models import TeamMeeting
from regelkreis.casework.conferences.permissions import may_change_meeting
from regelkreis.foundation.ui.tables import Column, Table, TableRow
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class MeetingRow:
    """A team meeting with what its reader may see of it."""

    meeting: TeamMeeting
    who: str
    is_open: bool
    may_change: bool


def meeting_row(meeting: TeamMeeting, actor: Acting) -> MeetingRow:
    """
    Return the row of a meeting.

    What was said in supervision stays with those who were there; others see that it took place.
    """
    may_change = bool(may_change_meeting(actor, meeting))
    took_part = any(one.pk == actor.membership_id for one in meeting.participants.all())
    return MeetingRow(
        meeting,
        ", ".join(sorted(one.user.name for one in meeting.participants.all())),
        is_open=meeting.kind != TeamMeeting.Kind.SUPERVISION or took_part or may_change,
        may_change=may_change,
    )


def year_table(by_year: Mapping[int, Counter[str]]) -> Table:
    """Return how many meetings of each kind there were per year, the newest year first."""
    kinds = TeamMeeting.Kind.choices
    columns = [Column(_("Jahr")), *(Column(label, numeric=True) for _kind, label in kinds)]
    columns.append(Column(_("zusammen"), numeric=True))
    rows = [
        TableRow([str(year), *(counts[kind] for kind, _label in kinds), counts.total()])
        for year, counts in by_year.items()
    ]
    return Table(_("Teamtermine je Jahr"), columns, rows)
