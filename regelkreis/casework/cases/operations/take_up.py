"""A closed case is open again: the closing was a mistake and is taken back, or the case is taken up again."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.deeds import CASE_REOPENED, CLOSING_UNDONE
from regelkreis.casework.cases.events import forget_events, note_event
from regelkreis.casework.cases.models import Case, Closing
from regelkreis.casework.cases.permissions import may_reopen, may_undo_closing
from regelkreis.casework.cases.slots import closing_parts
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


@transaction.atomic
def undo_closing(*, case: Case, actor: Acting, today: date) -> Case:
    """
    Take back a closing noted by mistake, with the outcomes given in the same form; the log forgets it.

    :raises NotAllowed: somebody else closed the case, or the next day is over.
    """
    closing = Closing.objects.standing_of(case).first()
    noted_by, noted_on = (closing.noted_by, closing.noted_on) if closing else (None, None)
    require(may_undo_closing(actor, case, noted_by, noted_on, today))
    assert closing is not None
    case.change(expected=case.version, closed_on=None, ending=None, closing_note="", erase_on=None)
    closing.change(expected=closing.version, undone_on=today)
    for part in closing_parts:
        part.undo(case, closing.settled, actor, today)
    forget_events(closing.pk)
    record(CLOSING_UNDONE, actor=actor, subject=case, number=case.number)
    return case


@transaction.atomic
def reopen_case(*, case: Case, actor: Acting, today: date, why: str = "") -> Case:
    """
    Take up a closed case again, with the reason; the closing stays in the log, its note stays in the file.

    :raises NotAllowed: the actor does not hold the post, or the case is open.
    :raises Invalid: no reason; programs that import need none.
    """
    require(may_reopen(actor, case))
    if not why.strip() and not actor.has_role(Role.SYSTEM):
        raise Invalid({"why": _("Bitte den Grund nennen: Er steht später neben dem Abschluss.")})
    closing = Closing.objects.standing_of(case).first()
    case.change(expected=case.version, closed_on=None, ending=None, erase_on=None)
    if closing is not None:
        closing.change(expected=closing.version, reopened_on=today, reopened_why=why.strip())
    note_event(case, "case.reopened", on=today, subject_id=closing.pk if closing else None)
    record(CASE_REOPENED, actor=actor, subject=case, number=case.number)
    return case
