"""What planning hangs in the case file, in the phases and on the desk."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    EventDetail,
    LeftOpen,
    Phase,
    activities,
    case_actions,
    case_panels,
    closing_parts,
    due_sources,
    left_open,
    phases,
    timeline_details,
)
from regelkreis.casework.people.rules import full_name
from regelkreis.casework.planning.closing import goals_when_closing
from regelkreis.casework.planning.multiple_need import multiple_need
from regelkreis.casework.planning.pictures import change_picture, change_table
from regelkreis.casework.planning.queries import (
    changes,
    goals_due,
    goals_with_steps,
    steps_due,
)
from regelkreis.casework.planning.rows import goal_rows
from regelkreis.casework.planning.support import levels_by_key, support_of
from regelkreis.casework.planning.upcoming import levels_with_offices, need_known, reassessments_due, upcoming
from regelkreis.foundation.kernel.addresses import address
from regelkreis.network.organizations.actors import Acting


def next_step_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """
    Return what planning asks for next (EN-C): the assessment, the next one, a goal where it is critical.

    It is shown as open, and it blocks nothing; with nothing open the panel is not there.
    """
    if not case.is_open:
        return None
    found = upcoming(case)
    is_due = found.again_on is not None and found.again_on <= today
    if found.last_on is not None and not is_due and not found.without_goal:
        return None
    return {"upcoming": found, "is_due": is_due}


def goals_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return the goals and their steps, as rows."""
    found = goals_with_steps(case)
    return {"goal_rows": goal_rows(case, actor, today, found)}


def changes_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """
    Return what changed since the first assessment; before one the panel says what comes next.

    Where the site defines multiple need (ME-1), it says what the definition finds, and what was confirmed.
    """
    levels = levels_with_offices(case, today)
    found, need = changes(levels), need_known(levels)
    return {
        "picture": change_picture(found) if found else "",
        "table": change_table(found) if found else None,
        "is_repeated": any(one.is_repeated for one in found),
        "finding": multiple_need(need.known, need.rule) if need else None,
        "definition": need.rule.definition if need else "",
        "confirmed": case.person.multiple_needs,
    }


def support_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return the levels of German with what proves them, and the topics of support (ME-8)."""
    found = support_of(case)
    return {"support": found} if case.is_open or found.levels or found.topics else None


def language_details(case: Case, keys: Collection[UUID]) -> Mapping[UUID, EventDetail]:
    """Say on the timeline which level was reached, and what proves it."""
    return {
        key: EventDetail(
            what=_("Deutsch %(level)s") % {"level": one.level},
            why=one.certificate or _("ohne Zertifikat eingeschätzt"),
        )
        for key, one in levels_by_key(case, keys).items()
    }


def goals_left_open(case: Case) -> Iterator[LeftOpen]:
    """Goals that run when a case closes: each ends with an outcome (AC-4.6)."""
    for entry in goals_with_steps(case):
        if entry.goal.ended_on is None:
            url = address("planning:end", entry.goal.pk)
            yield LeftOpen(what=f"„{entry.goal.title}“", url=url, action=_("Ziel prüfen"), asked=True)


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


def due_reassessments(actor: Acting, today: date) -> Iterator[DueItem]:
    """Cases whose life domains were last looked at longer ago than the site's interval, or soon will be."""
    interval, found = reassessments_due(actor, today)
    for case in found:
        yield DueItem(
            kind="assessment",
            what=_("Lebensbereiche neu einschätzen"),
            why=_("alle %(interval)s Tage · zuletzt %(last)s")
            % {"interval": interval, "last": f"{case.last_on:%d.%m.%Y}"},
            url=address("planning:assess", case.case_id),
            action=_("Neu einschätzen"),
            due_on=case.last_on + timedelta(days=interval),
            case_id=case.case_id,
            who=full_name(case.given_name, case.family_name),
            number=case.number,
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
case_panels.register(
    CasePanel(
        "sprache",
        gettext_lazy("Sprache und Unterstützung"),
        "planning/_support.html",
        support_panel,
        column="side",
        deferred=True,
    ),
    order=55,
)
timeline_details.register(language_details)
left_open.register(goals_left_open)
closing_parts.register(goals_when_closing)
case_actions.register(CaseAction(gettext_lazy("Ziel vereinbaren"), "planning:agree", key="Z"), order=20)
case_actions.register(CaseAction(gettext_lazy("Lebensbereiche einschätzen"), "planning:assess"), order=25)
due_sources.register(due_goals, order=40)
due_sources.register(due_steps, order=41)
due_sources.register(due_reassessments, order=70)
phases.register(Phase("assessment", frozenset({"assessment.done"}), gettext_lazy("Assessment")), order=20)
phases.register(Phase("planning", frozenset({"goal.agreed"}), gettext_lazy("Zielvereinbarung")), order=30)
phases.register(
    Phase("reassessment", frozenset({"assessment.repeated"}), gettext_lazy("Re-Assessment")), order=60
)
for _activity in (
    Activity(
        "assessment.done",
        gettext_lazy("Lebensbereiche eingeschätzt"),
        "assessment",
        where="planning:assess",
    ),
    Activity("assessment.repeated", gettext_lazy("Lebensbereiche erneut eingeschätzt"), "assessment"),
    Activity("goal.agreed", gettext_lazy("Ziel vereinbart"), "goal", where="planning:agree"),
    Activity("goal.ended", gettext_lazy("Ziel beendet"), "goal"),
    Activity("language.noted", gettext_lazy("Sprachniveau eingetragen"), "star"),
    Activity("step.done", gettext_lazy("Schritt erledigt"), "star"),
):
    activities.register(_activity)
