"""The handover before an absence is written, read and printed."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from regelkreis.casework.absences.deeds import HANDOVER_PRINTED, HANDOVER_TAKEN, HANDOVER_WRITTEN
from regelkreis.casework.absences.models import Absence, HandoverNote
from regelkreis.casework.absences.permissions import may_read_handover, may_write_handover
from regelkreis.casework.cases.models import Case
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def write_handover(
    *,
    absence: Absence,
    expected: int,
    note: str,
    notes: Mapping[UUID, str],
    actor: Acting,
    today: date,
) -> Absence:
    """
    Write what the substitute has to know, and hand it over: from the first day it is on their desk.

    `notes` are sentences by case; a case that is not the post's is left out, an empty sentence goes.

    :raises NotAllowed: the actor does not hold the post.
    :raises Conflict: somebody changed the handover meanwhile.
    """
    require(may_write_handover(actor, absence))
    absence.change(expected=expected, note=note.strip(), handed_over_on=today, taken_on=None)
    own = Case.objects.kept_by(actor).filter(post=absence.post, pk__in=list(notes))
    wanted = {pk: notes[pk].strip() for pk in own.order_by("pk").values_list("pk", flat=True)}
    HandoverNote.objects.filter(absence=absence, case__in=list(wanted)).delete()
    HandoverNote.objects.bulk_create(
        HandoverNote(site=absence.site, absence=absence, case_id=pk, text=text)
        for pk, text in wanted.items()
        if text
    )
    record(HANDOVER_WRITTEN, actor=actor, subject=absence.post)
    return absence


@transaction.atomic
def take_handover(*, absence: Absence, actor: Acting, today: date) -> None:
    """
    Say that the handover was read; it leaves the substitute's desk and stays to be looked up.

    :raises NotAllowed: the actor neither holds the post nor stands in.
    """
    require(may_read_handover(actor, absence))
    if absence.taken_on is None:
        absence.change(expected=absence.version, taken_on=today)
        record(HANDOVER_TAKEN, actor=actor, subject=absence.post)


@transaction.atomic
def note_print(*, absence: Absence, count: int, actor: Acting) -> None:
    """
    Write down that names of several cases left the product on paper (`access.md`: exports are announced).

    :raises NotAllowed: the actor neither holds the post nor stands in.
    """
    require(may_read_handover(actor, absence))
    record(HANDOVER_PRINTED, actor=actor, subject=absence.post, count=count)
