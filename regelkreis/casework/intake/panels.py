"""What intake hangs in the case file, on the timeline, on the desk and in the bar."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    activities,
    case_actions,
    case_panels,
    due_sources,
)
from regelkreis.casework.inquiries.slots import NextStep, next_steps
from regelkreis.casework.intake.due import (
    due_moves,
    due_names,
    due_notifications,
    due_replies,
    due_takeovers,
)
from regelkreis.casework.intake.queries import (
    choice_of,
    moves_of,
    open_notifications,
    rule_today,
    takeovers_of,
)
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.requests import staff
from regelkreis.network.organizations.roles import Role


def target_group_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return the group recorded at opening, and what its rule says of the person today."""
    if case.target_group is None:
        return None
    return {"recorded": case.target_group, "group": rule_today(case, today)}


def takeovers_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return the hardship takeovers of a case; of most cases there is none."""
    found = takeovers_of(case)
    return {"takeovers": found} if found else None


def routing_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return why the case opened on another post than proposed; most opened where they belong."""
    choice = choice_of(case)
    return {"choice": choice} if choice else None


def moves_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return the changes of place in a case; of most cases there is none."""
    found = moves_of(case)
    return {"moves": found} if found else None


def waiting_notifications(request: HttpRequest) -> int:
    """Return the number beside the entry of the bar."""
    return open_notifications(staff(request).actor)


case_panels.register(
    CasePanel(
        "zielgruppe",
        gettext_lazy("Zielgruppe"),
        "intake/_target_group.html",
        target_group_panel,
        "side",
        deferred=True,
    ),
    order=60,
)
due_sources.register(due_notifications, order=10)
case_panels.register(
    CasePanel(
        "haertefall",
        gettext_lazy("Befristete Übernahme"),
        "intake/_takeovers.html",
        takeovers_panel,
        "side",
        deferred=True,
    ),
    order=62,
)
case_panels.register(
    CasePanel(
        "ortswechsel", gettext_lazy("Ortswechsel"), "intake/_moves.html", moves_panel, "side", deferred=True
    ),
    order=64,
)
case_actions.register(CaseAction(gettext_lazy("Ortswechsel eintragen"), "intake:move"), order=80)
case_actions.register(
    CaseAction(gettext_lazy("Härtefall befristet übernehmen"), "intake:take_over"), order=85
)
case_actions.register(CaseAction(gettext_lazy("Besondere Angaben"), "intake:special"), order=90)
activities.register(Activity("takeover.begun", gettext_lazy("Härtefall übernommen"), "rule"))
activities.register(Activity("takeover.returned", gettext_lazy("Härtefall zurückgegeben"), "rule"))
activities.register(Activity("takeover.kept", gettext_lazy("Härtefall dauerhaft übernommen"), "rule"))
activities.register(Activity("move.moved_in", gettext_lazy("Zugezogen"), "event"))
activities.register(Activity("move.left_shelter", gettext_lazy("Aus der Unterkunft ausgezogen"), "event"))
activities.register(Activity("move.moved_on", gettext_lazy("Umgezogen"), "event"))
case_panels.register(
    CasePanel(
        "zustaendigkeit",
        gettext_lazy("Zuständigkeit"),
        "intake/_routing.html",
        routing_panel,
        "side",
        deferred=True,
    ),
    order=66,
)
due_sources.register(due_takeovers, order=20)
due_sources.register(due_moves, order=25)
due_sources.register(due_replies, order=12)
due_sources.register(due_names, order=15)
activities.register(Activity("consultation.held", gettext_lazy("Kurzberatung"), "contact"))
activities.register(
    Activity(
        "notification.received", gettext_lazy("Gemeldet von"), "report", gettext_lazy("Meldung eingegangen")
    )
)
case_actions.register(CaseAction(gettext_lazy("Familie aufnehmen"), "intake:family_of"), order=90)
next_steps.register(
    NextStep(
        gettext_lazy("Person aufnehmen"),
        lambda inquiry: f"{reverse('intake:take_in')}?nachfrage={inquiry.pk}",
    )
)
navigation.register(
    NavigationEntry(
        gettext_lazy("Eingänge"),
        "intake:list",
        frozenset({str(Role.CASE_MANAGER)}),
        count=waiting_notifications,
    ),
    order=30,
)
