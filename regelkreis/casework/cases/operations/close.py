"""A case closes, and can be opened again."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.deeds import CASE_CLOSED, CASE_REOPENED
from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.cases.permissions import may_reopen, may_work_on
from regelkreis.casework.cases.rules import faults_of_closing
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def close_case(
    *,
    case: Case,
    ending: Term,
    actor: Acting,
    today: date,
    closed_on: date | None = None,
    note: str = "",
    version: int | None = None,
) -> Case:
    """
    End the accompaniment with one of the site's endings; from then on the file is only read.

    A program that imports may correct the closing of a case: its event moves to the new day.

    :raises NotAllowed: the actor does not work on the case, or it is closed already.
    :raises Invalid: closed before it was opened or in the future, or an ending of another list.
    :raises Conflict: somebody else has changed the case since `version`.
    """
    require(may_work_on(actor, case))
    day = closed_on or today
    faults = faults_of_closing(opened_on=case.opened_on, closed_on=day, today=today)
    if ending.kind != Kind.ENDING or ending.site != actor.site:
        faults["ending"] = _("Diesen Abschlussgrund kennt das Profil des Standorts nicht.")
    if faults:
        raise Invalid(faults)
    is_correction = case.closed_on is not None
    case.change(expected=version or case.version, closed_on=day, ending=ending, closing_note=note)
    if is_correction:
        _move_closing(case, day)
    else:
        note_event(case, "case.closed", on=day)
    record(CASE_CLOSED, actor=actor, subject=case, number=case.number, ending=ending.label)
    return case


@transaction.atomic
def reopen_case(*, case: Case, actor: Acting, today: date) -> Case:
    """
    Take up a closed case again; the closing stays in the log, the note stays in the file.

    :raises NotAllowed: the actor does not hold the post, or the case is open.
    """
    require(may_reopen(actor, case))
    case.change(expected=case.version, closed_on=None, ending=None)
    note_event(case, "case.reopened", on=today)
    record(CASE_REOPENED, actor=actor, subject=case, number=case.number)
    return case


def _move_closing(case: Case, day: date) -> None:
    closings = CaseEvent.objects.filter(case=case, activity="case.closed")
    CaseEvent.objects.filter(pk__in=closings.order_by("-pk").values("pk")[:1]).update(on=day)
