"""What planning asks when a case closes: what came of each goal that still runs (AC-4.6)."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import ClosingPart
from regelkreis.casework.planning.models import Goal
from regelkreis.casework.planning.operations import end_goal, take_back_end
from regelkreis.network.organizations.actors import Acting


def outcome_fields(case: Case) -> Mapping[str, forms.Field]:
    """Return a choice for each goal of the case that runs, in the person's words."""
    return {
        _name(goal): forms.ChoiceField(
            label=f"„{goal.title}“", choices=[("", _("bitte wählen")), *Goal.Outcome.choices]
        )
        for goal in _running(case)
    }


def settle_goals(case: Case, answers: Mapping[str, Any], actor: Acting, today: date) -> list[str]:
    """End each goal that was answered, and return the keys of those that ended."""
    ended = []
    for goal in _running(case):
        if outcome := answers.get(_name(goal)):
            end_goal(goal=goal, expected=goal.version, outcome=outcome, actor=actor, today=today)
            ended.append(str(goal.pk))
    return ended


def run_on(case: Case, keys: Collection[str], actor: Acting, today: date) -> None:
    """Let the goals run on that ended with a closing which is taken back."""
    for goal in Goal.objects.filter(case=case, pk__in=list(keys), ended_on__isnull=False).order_by("pk"):
        goal.case = case
        take_back_end(goal=goal, actor=actor, today=today)


def _running(case: Case) -> list[Goal]:
    found = list(Goal.objects.filter(case=case, ended_on=None).order_by("agreed_on", "created_at"))
    for goal in found:
        # The case at hand, so that its permissions are asked as it stands in this operation.
        goal.case = case
    return found


def _name(goal: Goal) -> str:
    return f"goal_{goal.pk.hex}"


goals_when_closing = ClosingPart(fields=outcome_fields, settle=settle_goals, undo=run_on)
