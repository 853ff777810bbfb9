"""A case closes: with its ending, an outcome for each goal, and the day its data is erased (AC-4.6)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from regelkreis.casework.cases.deeds import CASE_CLOSED
from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case, CaseEvent, Closing
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.rules import GOALS_REACHED, erase_on, faults_of_closing, faults_of_ending
from regelkreis.casework.cases.slots import activities, closing_parts
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.roles import Role
from regelkreis.network.organizations.settings import settings_of


@transaction.atomic
def close_case(
    *,
    case: Case,
    ending: Term,
    actor: Acting,
    today: date,
    closed_on: date | None = None,
    note: str = "",
    agreed: bool = False,
    outcomes: Mapping[str, Any] | None = None,
    version: int | None = None,
) -> Case:
    """
    End the accompaniment with one of the site's endings; from then on the file is only read.

    `agreed` says that both sides see the goals as reached; `outcomes` answer what the rooms ask when a
    case closes. A program that imports may correct the closing of a case: its event moves to the new day.

    :raises NotAllowed: the actor does not work on the case, or it is closed already.
    :raises Invalid: a day that contradicts the file, an ending of another list, goals one side sees reached.
    :raises Conflict: somebody else has changed the case since `version`.
    """
    require(may_work_on(actor, case))
    day = closed_on or today
    faults = _faults(case, ending, day, agreed, actor, today)
    if faults:
        raise Invalid(faults)
    settled = [key for part in closing_parts for key in part.settle(case, outcomes or {}, actor, today)]
    was_closed = case.closed_on is not None
    values = {"closed_on": day, "ending": ending, "closing_note": note}
    case.change(expected=version or case.version, **values, erase_on=_erase_on(case, ending, day))
    if was_closed:
        _correct(case, ending, day)
    else:
        closing = Closing.objects.create(
            site=case.site,
            case=case,
            closed_on=day,
            ending=ending,
            agreed=agreed if ending.code == GOALS_REACHED else None,
            noted_on=today,
            noted_by=actor.user_id,
            settled=settled,
        )
        note_event(case, "case.closed", on=day, subject_id=closing.pk)
    record(CASE_CLOSED, actor=actor, subject=case, number=case.number, ending=ending.label)
    return case


def _faults(case: Case, ending: Term, day: date, agreed: bool, actor: Acting, today: date) -> dict[str, str]:
    imports = actor.has_role(Role.SYSTEM)
    # What a table says of the days is taken as it is; people are asked to look again.
    last_met = None if imports else _last_met(case)
    faults = faults_of_closing(opened_on=case.opened_on, closed_on=day, today=today, last_met=last_met)
    if ending.kind != Kind.ENDING or ending.site != actor.site:
        faults["ending"] = _("Diesen Abschlussgrund kennt das Profil des Standorts nicht.")
    return faults | faults_of_ending(code=ending.code, agreed=agreed or imports)


def _last_met(case: Case) -> date | None:
    meetings = [activity.code for activity in activities if activity.meets]
    rows = CaseEvent.objects.filter(case=case, activity__in=meetings)
    found: date | None = rows.exclude(lifecycle=CaseEvent.Lifecycle.WITHDRAW).aggregate(last=Max("on"))[
        "last"
    ]
    return found


def _erase_on(case: Case, ending: Term, day: date) -> date:
    found = settings_of(Site.objects.get(pk=case.site))
    return erase_on(day, found.retention_years_by_ending.get(ending.code, found.retention_years))


def _correct(case: Case, ending: Term, day: date) -> None:
    Closing.objects.standing_of(case).update(ending=ending, closed_on=day)
    closings = CaseEvent.objects.filter(case=case, activity="case.closed")
    CaseEvent.objects.filter(pk__in=closings.order_by("-pk").values("pk")[:1]).update(on=day)
