"""What planning hangs in the case file, in the phases and on the desk."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    Phase,
    activities,
    case_actions,
    case_panels,
    due_sources,
    phases,
)
from regelkreis.casework.people.rules import full_name
from regelkreis.casework.planning.pictures import change_picture, change_table
from regelkreis.casework.planning.queries import (
    changes,
    domain_levels,
    goals_due,
    goals_with_steps,
    steps_due,
    was_assessed,
)
from regelkreis.casework.planning.rows import goal_rows
from regelkreis.foundation.kernel.addresses import address
from regelkreis.network.organizations.actors import Acting


def next_step_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Before the first assessment it is what comes next (EN-C); afterwards there is nothing to say here."""
    return {} if case.is_open and not was_assessed(case) else None


def goals_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return the goals and their steps, as rows."""
    found = goals_with_steps(case)
    return {"goal_rows": goal_rows(case, actor, today, found)}


def changes_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return what changed since the first assessment; before one the panel says what comes next."""
    found = changes(domain_levels(case))
    return {
        "picture": change_picture(found) if found else "",
        "table": change_table(found) if found else None,
        "is_repeated": any(one.is_repeated for one in found),
    }


def due_goals(actor: Acting, today: date) -> Iterator[DueItem]:
    """Goals whose date is near or has passed."""
    for goal in goals_due(actor, today):
        yield DueItem(
            kind="goal",
            what=_("Ziel: %(title)s") % {"title": f"„{goal.title}“"},
            why=_("Das Ziel ist nicht beendet."),
            url=address("planning:end", goal.pk),
            action=_("Ziel prüfen") if goal.due_on < today else _("Ziel beenden"),
            due_on=goal.due_on,
            case_id=goal.case_id,
            who=full_name(goal.given_name, goal.family_name),
            number=goal.number,
        )


def due_steps(actor: Acting, today: date) -> Iterator[DueItem]:
    """Steps whose date is near or has passed."""
    for step in steps_due(actor, today):
        yield DueItem(
            kind="goal",
            what=step.what,
            why=_("Schritt zum Ziel %(title)s") % {"title": f"„{step.goal}“"},
            url=address("cases:file", step.case_id) + "#ziele",
            action=_("Zum Schritt"),
            due_on=step.due_on,
            case_id=step.case_id,
            who=full_name(step.given_name, step.family_name),
            number=step.number,
        )


case_panels.register(
    CasePanel(
        "naechster-schritt", gettext_lazy("Nächster Schritt"), "planning/_next_step.html", next_step_panel
    ),
    order=5,
)
case_panels.register(
    CasePanel("ziele", gettext_lazy("Ziele und Schritte"), "planning/_goals.html", goals_panel), order=10
)
case_panels.register(
    CasePanel(
        "veraenderung",
        gettext_lazy("Was sich verändert hat"),
        "planning/_changes.html",
        changes_panel,
        deferred=True,
    ),
    order=30,
)
case_actions.register(CaseAction(gettext_lazy("Ziel vereinbaren"), "planning:agree", key="Z"), order=20)
case_actions.register(CaseAction(gettext_lazy("Lebensbereiche einschätzen"), "planning:assess"), order=25)
due_sources.register(due_goals, order=40)
due_sources.register(due_steps, order=41)
phases.register(Phase("assessment", frozenset({"assessment.done"}), gettext_lazy("Assessment")), order=20)
phases.register(Phase("planning", frozenset({"goal.agreed"}), gettext_lazy("Zielvereinbarung")), order=30)
phases.register(
    Phase("reassessment", frozenset({"assessment.repeated"}), gettext_lazy("Re-Assessment")), order=60
)
for _activity in (
    Activity("assessment.done", gettext_lazy("Lebensbereiche eingeschätzt"), "assessment"),
    Activity("assessment.repeated", gettext_lazy("Lebensbereiche erneut eingeschätzt"), "assessment"),
    Activity("goal.agreed", gettext_lazy("Ziel vereinbart"), "goal"),
    Activity("goal.ended", gettext_lazy("Ziel beendet"), "goal"),
    Activity("step.done", gettext_lazy("Schritt erledigt"), "star"),
):
    activities.register(_activity)
