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
    CasePanel,
    activities,
    case_panels,
    due_sources,
)
from regelkreis.casework.inquiries.slots import NextStep, next_steps
from regelkreis.casework.intake.due import due_names, due_notifications, due_replies
from regelkreis.casework.intake.queries import open_notifications, rule_today
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.requests import staff
from regelkreis.network.organizations.roles import Role


def target_group_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return the group recorded at opening, and what its rule says of the person today."""
    if case.target_group is None:
        return None
    return {"recorded": case.target_group, "group": rule_today(case, today)}


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
due_sources.register(due_replies, order=12)
due_sources.register(due_names, order=15)
activities.register(Activity("consultation.held", gettext_lazy("Kurzberatung"), "contact"))
activities.register(
    Activity(
        "notification.received", gettext_lazy("Gemeldet von"), "report", gettext_lazy("Meldung eingegangen")
    )
)
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
