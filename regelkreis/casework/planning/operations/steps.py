"""Steps: who does what by when, and that it was done."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import forget_events, note_event
from regelkreis.casework.planning.deeds import STEP_ADDED, STEP_DONE, STEP_REOPENED
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.planning.permissions import may_plan
from regelkreis.casework.planning.rules import step_number
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def add_step(
    *, goal: Goal, what: str, actor: Acting, today: date, who: str = "", due_on: date | None = None
) -> Step:
    """
    Add a step towards a goal.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: no words, a date that has passed, or the goal has ended.
    """
    require(may_plan(actor, goal.case))
    if not what.strip():
        raise Invalid({"what": _("Bitte aufschreiben, was zu tun ist.")})
    if due_on is not None and due_on < today:
        raise Invalid({"due_on": _("Dieser Tag ist schon vorbei. Bitte einen künftigen Tag angeben.")})
    if goal.ended_on is not None:
        raise Invalid({"": _("Dieses Ziel ist beendet. Vereinbaren Sie ein neues, wenn es weitergeht.")})
    step = Step.objects.create(
        site=goal.site,
        goal=goal,
        what=what.strip(),
        who=who.strip(),
        due_on=due_on,
        position=step_number(list(goal.steps.values_list("position", flat=True))),
    )
    record(STEP_ADDED, actor=actor, subject=goal.case, step=str(step.pk))
    return step


@transaction.atomic
def finish_step(*, step: Step, actor: Acting, today: date) -> Step:
    """
    Note that a step is done; a step that is done already stays as it is.

    :raises NotAllowed: the actor does not work on this case.
    """
    require(may_plan(actor, step.goal.case))
    if step.done_on is None:
        step.change(expected=step.version, done_on=today)
        note_event(step.goal.case, STEP_DONE, on=today, subject_id=step.pk)
        record(STEP_DONE, actor=actor, subject=step.goal.case, step=str(step.pk))
    return step


@transaction.atomic
def reopen_step(*, step: Step, actor: Acting, today: date) -> Step:
    """
    Take back that a step is done; the event goes with it, since it did not happen.

    :raises NotAllowed: the actor does not work on this case.
    """
    require(may_plan(actor, step.goal.case))
    if step.done_on is not None:
        step.change(expected=step.version, done_on=None)
        forget_events(step.pk)
        record(STEP_REOPENED, actor=actor, subject=step.goal.case, step=str(step.pk), on=str(today))
    return step
