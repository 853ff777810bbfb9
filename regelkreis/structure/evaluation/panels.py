"""What evaluation hangs up: the effect on the theme's page, what to look at today, what comes next."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.committees.models import Decision
from regelkreis.structure.committees.queries import decisions, decisions_on
from regelkreis.structure.committees.slots import DecisionPanel, decision_panels
from regelkreis.structure.evaluation.permissions import may_measure
from regelkreis.structure.evaluation.pictures import chart, months_table, spans_table
from regelkreis.structure.evaluation.queries import due
from regelkreis.structure.findings.slots import Situation, TodayItem, today_sources
from regelkreis.structure.themes.models import Stage, Theme, ThemeEffect
from regelkreis.structure.themes.queries import effects
from regelkreis.structure.themes.slots import NextStep, ThemePanel, next_steps, theme_panels


def effect_panel(theme: Theme, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return what was measured on a theme's decisions; before that, from when it will be."""
    decided = decisions_on(theme, actor)
    if not decided:
        return None
    measured = effects(theme)
    numbers = {decision.number: decision for decision in decided}
    first = min(decided, key=lambda decision: decision.look_on)
    current = numbers.get(measured[0].decision_number, first) if measured else first
    others = [(effect, numbers.get(effect.decision_number)) for effect in measured[1:]]
    return _shown(current, measured[0] if measured else None, actor, today) | {"others": others}


def decision_effect_panel(decision: Decision, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return what the newest measurement of one decision said."""
    if decision.theme is None:
        return None
    mine = [one for one in effects(decision.theme) if one.decision_number == decision.number]
    return _shown(decision, mine[0] if mine else None, actor, today) | {"others": []}


def _shown(decision: Decision, effect: ThemeEffect | None, actor: Acting, today: date) -> dict[str, Any]:
    measurable = may_measure(actor) and decision.effect_from <= today
    found: dict[str, Any] = {"decision": decision, "effect": effect, "may_measure": bool(measurable)}
    if effect is None:
        return found
    return found | {"chart": chart(effect), "spans": spans_table(effect), "months": months_table(effect)}


def effects_to_look_at(situation: Situation) -> Iterable[TodayItem]:
    """Decisions whose day to look has come, and themes whose measured effect waits for an answer."""
    for decision in due(decisions(situation.actor), situation.today):
        yield TodayItem(
            about=_("Beschluss %(number)s: Hat er gewirkt?") % {"number": decision.number},
            action=_("jetzt messen"),
            url=reverse("evaluation:measure", args=[decision.pk]),
            due_on=decision.look_on,
            theme=decision.theme.number if decision.theme else None,
        )
    for one in situation.carried:
        if one.verdict and one.theme.stage == Stage.IMPLEMENT:
            yield TodayItem(
                about=_("Thema %(number)s: Die Wirkung ist gemessen.") % {"number": one.theme.number},
                action=_("ansehen"),
                url=reverse("themes:page", args=[one.theme.pk]),
                theme=one.theme.number,
            )


def measurements_ahead(actor: Acting, today: date) -> Mapping[Any, NextStep]:
    """Return for each theme with a decision that is not looked at yet when it will be."""
    waiting = decisions(actor).filter(look_on__gte=today).exclude(theme=None).order_by("look_on", "number")
    found: dict[Any, NextStep] = {}
    for decision in waiting:
        step = NextStep(_("Wirkung messen"), decision.look_on, _measuring(decision, today))
        found.setdefault(decision.theme_id, step)
    return found


def _measuring(decision: Decision, today: date) -> str:
    return reverse("evaluation:measure", args=[decision.pk]) if decision.effect_from <= today else ""


theme_panels.register(ThemePanel("effect", "evaluation/_effect.html", effect_panel, place="first"))
decision_panels.register(DecisionPanel("effect", "evaluation/_effect.html", decision_effect_panel))
today_sources.register(effects_to_look_at, order=5)
next_steps.register(measurements_ahead, order=200)
