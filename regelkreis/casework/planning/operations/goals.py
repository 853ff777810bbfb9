"""Goals: agreed on, changed, ended."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.planning.deeds import GOAL_AGREED, GOAL_CHANGED, GOAL_ENDED, GOAL_RUNS_ON
from regelkreis.casework.planning.models import Goal
from regelkreis.casework.planning.permissions import may_plan
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def agree_goal(
    *, case: Case, domain: Term, title: str, actor: Acting, today: date, due_on: date | None = None
) -> Goal:
    """
    Agree on a goal in the person's words.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: no words, a domain of another list, a date that has passed.
    """
    require(may_plan(actor, case))
    _check(case, domain, title)
    if due_on is not None and due_on < today:
        raise Invalid({"due_on": _("Dieser Tag ist schon vorbei. Bitte einen künftigen Tag vereinbaren.")})
    goal = Goal.objects.create(
        site=case.site, case=case, domain=domain, title=title.strip(), agreed_on=today, due_on=due_on
    )
    note_event(case, GOAL_AGREED, on=today, subject_id=goal.pk)
    record(GOAL_AGREED, actor=actor, subject=case, goal=str(goal.pk), domain=domain.code)
    return goal


@transaction.atomic
def change_goal(
    *,
    goal: Goal,
    expected: int,
    domain: Term,
    title: str,
    due_on: date | None,
    actor: Acting,
    today: date,
) -> Goal:
    """
    Put a goal into other words or give it another date.

    A date that has passed may stay as it was agreed, but not be newly set.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: the goal has ended, or as in `agree_goal`.
    :raises Conflict: somebody else changed the goal since version `expected`.
    """
    require(may_plan(actor, goal.case))
    _check(goal.case, domain, title)
    if goal.ended_on is not None:
        raise Invalid({"": _("Dieses Ziel ist beendet. Vereinbaren Sie ein neues, wenn es weitergeht.")})
    if due_on is not None and due_on < today and due_on != goal.due_on:
        raise Invalid({"due_on": _("Dieser Tag ist schon vorbei. Bitte einen künftigen Tag vereinbaren.")})
    goal.change(expected=expected, domain=domain, title=title.strip(), due_on=due_on)
    record(GOAL_CHANGED, actor=actor, subject=goal.case, goal=str(goal.pk))
    return goal


@transaction.atomic
def end_goal(*, goal: Goal, expected: int, outcome: str, actor: Acting, today: date, note: str = "") -> Goal:
    """
    End a goal with what came of it (AC 4.6: the outcome is kept for each goal).

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: no outcome, or the goal has ended already.
    :raises Conflict: somebody else changed the goal since version `expected`.
    """
    require(may_plan(actor, goal.case))
    if outcome not in Goal.Outcome.values:
        raise Invalid({"outcome": _("Bitte wählen, was aus dem Ziel geworden ist.")})
    if goal.ended_on is not None:
        raise Invalid({"": _("Dieses Ziel ist schon beendet.")})
    goal.change(expected=expected, ended_on=today, outcome=outcome, outcome_note=note.strip())
    note_event(goal.case, GOAL_ENDED, on=today, subject_id=goal.pk)
    record(GOAL_ENDED, actor=actor, subject=goal.case, goal=str(goal.pk), outcome=outcome)
    return goal


@transaction.atomic
def take_back_end(*, goal: Goal, actor: Acting, today: date) -> Goal:
    """
    Let a goal run on whose end was noted by mistake, as when a case was closed too early.

    :raises NotAllowed: the actor does not work on this case.
    """
    require(may_plan(actor, goal.case))
    goal.change(expected=goal.version, ended_on=None, outcome="", outcome_note="")
    CaseEvent.objects.filter(subject_id=goal.pk, activity=GOAL_ENDED).delete()
    record(GOAL_RUNS_ON, actor=actor, subject=goal.case, goal=str(goal.pk))
    return goal


def _check(case: Case, domain: Term, title: str) -> None:
    if domain.site != case.site or domain.kind != Kind.LIFE_DOMAIN:
        raise Invalid({"domain": _("Diesen Lebensbereich gibt es am Standort nicht.")})
    if not title.strip():
        raise Invalid({"title": _("Bitte das Ziel in den Worten der Person aufschreiben.")})
