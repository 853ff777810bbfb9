"""The coordinator's first page: where everything is, what is late, what to do today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.ui.templatetags.ui import day
from regelkreis.methods.disclosure import at_least
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import settings_of
from regelkreis.structure.committees.queries import sessions
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.pictures import Flow, days_bar, draw_ladder, draw_ring
from regelkreis.structure.findings.slots import Situation
from regelkreis.structure.findings.today import collect
from regelkreis.structure.findings.words import lead, next_step
from regelkreis.structure.themes.models import Stage
from regelkreis.structure.themes.queries import CarriedTheme, carried, solved_by_rung, stage_terms
from regelkreis.structure.themes.slots import NextStep, next_steps


@dataclass(frozen=True)
class HomeRow:
    """A row of the table of all themes."""

    carried: CarriedTheme
    bar: SafeString
    next: NextStep


def home_context(actor: Acting, site: Site, today: date) -> dict[str, Any]:
    """Return everything the page shows; the queries do not grow with the number of themes."""
    themes = carried(actor, today, stage_terms(site))
    rungs = list(terms(site.pk, Kind.RUNG))
    tasks = collect(Situation(actor, today, themes))
    for_today = frozenset(item.theme for item in tasks if item.theme is not None)
    rows = _rows(themes, actor, today)
    return {
        "lead": lead(themes),
        "tasks": [(item, _when(item.due_on, today), _is_late(item.due_on, today)) for item in tasks],
        "ring": draw_ring(themes, flow(actor, site, today), for_today),
        "ladder": draw_ladder(
            themes, rungs, solved_by_rung(actor, today.year), _rung_notes(actor, rungs, today), today
        ),
        "rows": rows,
        "by_stage": [(stage, [row for row in rows if row.carried.theme.stage == stage]) for stage in Stage],
        "smallest": settings_of(site).smallest_group,
    }


def flow(actor: Acting, site: Site, today: date) -> Flow:
    """Return the cases that run, the findings that came in and those whose answer went back, in 12 months."""
    threshold = settings_of(site).smallest_group
    since = today - timedelta(days=365)
    running = Case.objects.of_site(site.pk).running_on(today).count()
    findings = Finding.objects.visible_to(actor)
    came = findings.filter(noted_on__gt=since)
    went = findings.filter(theme__effects__measured_on__gt=since)
    return Flow(
        running=_shown(running, running, threshold),
        incoming=_counted(came, threshold),
        returned=_counted(went, threshold),
    )


def _counted(findings: Any, threshold: int) -> str:
    found = findings.aggregate(findings=Count("pk", distinct=True), cases=Count("case", distinct=True))
    return _shown(found["findings"], found["cases"], threshold)


def _shown(number: int, cases: int, threshold: int) -> str:
    # A zero is said: the loop is closed only if something comes back.
    if number == 0:
        return "0"
    if at_least(cases, threshold) is None:
        return _("unter %(threshold)s") % {"threshold": threshold}
    return str(number)


def _rows(themes: list[CarriedTheme], actor: Acting, today: date) -> list[HomeRow]:
    known: dict[Any, NextStep] = {}
    for ask in next_steps:
        for theme, step in ask(actor, today).items():
            known.setdefault(theme, step)
    return [
        HomeRow(
            carried=one,
            bar=days_bar(one),
            next=known.get(one.theme.pk, NextStep(next_step(one.theme.stage), one.term_ends)),
        )
        for one in themes
    ]


def _rung_notes(actor: Acting, rungs: list[Term], today: date) -> Mapping[UUID, str]:
    """Return the next session for every rung that is a body of the site too, known by the same code."""
    coming: dict[str, date] = {}
    for session in sessions(actor).filter(on__gte=today).order_by("on", "pk"):
        coming.setdefault(session.body.code, session.on)
    return {
        rung.pk: _("nächste: %(day)s") % {"day": day(coming[rung.code], today)}
        for rung in rungs
        if rung.code in coming
    }


def _when(due_on: date | None, today: date) -> str:
    if due_on is None or due_on == today:
        return _("heute")
    if due_on < today:
        return _("seit %(day)s") % {"day": day(due_on, today)}
    return _("bis %(day)s") % {"day": day(due_on, today)}


def _is_late(due_on: date | None, today: date) -> bool:
    return due_on is not None and due_on < today
