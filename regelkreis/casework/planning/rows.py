"""Goals and steps as the case file shows them: the state in glyph and word, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.planning.queries import GoalWithSteps
from regelkreis.casework.planning.rules import NOTICE, is_overdue
from regelkreis.casework.planning.slots import RowAction, collect_actions, step_actions
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class StepRow:
    """A step, its state, and what later rooms offer at it."""

    step: Step
    glyph: str
    word: str
    actions: Sequence[RowAction]


@dataclass(frozen=True)
class GoalRow:
    """A goal, its state, and its steps."""

    goal: Goal
    glyph: str
    word: str
    steps: Sequence[StepRow]

    @property
    def is_overdue(self) -> bool:
        """Whether its date has passed while it runs: then it is looked at again, not simply ended."""
        return self.glyph == "overdue"


def goal_rows(case: Case, actor: Acting, today: date, found: Sequence[GoalWithSteps]) -> list[GoalRow]:
    """Return the rows of the panel; later rooms are asked once for all steps."""
    steps = [step for entry in found for step in entry.steps]
    offered = collect_actions(step_actions, case, actor, today, steps) if steps else {}
    rows = []
    for entry in found:
        glyph, word = _state_of_goal(entry.goal, today)
        shown = [
            StepRow(step, *_state_of_step(step, today), offered.get(step.pk, ())) for step in entry.steps
        ]
        rows.append(GoalRow(entry.goal, glyph, word, shown))
    return rows


def _state_of_goal(goal: Goal, today: date) -> tuple[str, str]:
    if goal.outcome:
        return ("met" if goal.outcome == Goal.Outcome.REACHED else "dash"), goal.get_outcome_display()
    if is_overdue(goal.due_on, goal.ended_on, today):
        return "overdue", _("Datum überschritten")
    return "goal", _("läuft")


def _state_of_step(step: Step, today: date) -> tuple[str, str]:
    if step.done_on is not None:
        return "met", _("erledigt")
    if is_overdue(step.due_on, step.done_on, today):
        return "overdue", _("überfällig")
    is_near = step.due_on is not None and step.due_on <= today + NOTICE
    return ("week" if is_near else "later"), _("offen")
