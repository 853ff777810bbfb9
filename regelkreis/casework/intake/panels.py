"""What intake hangs in the case file, on the timeline, on the desk and in the bar."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CasePanel,
    DueItem,
    activities,
    case_panels,
    due_sources,
)
from regelkreis.casework.intake.queries import (
    names_waiting,
    notifications_due,
    open_notifications,
    rule_today,
)
from regelkreis.casework.intake.rules import days_of_a_name
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.requests import staff
from regelkreis.network.organizations.roles import Role


def target_group_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return the group recorded at opening, and what its rule says of the person today."""
    if case.target_group is None:
        return None
    return {"recorded": case.target_group, "group": rule_today(case, today)}


def due_notifications(actor: Acting, today: date) -> Iterator[DueItem]:
    """Notifications that wait for an answer; every one gets one."""
    for notification in notifications_due(actor):
        yield DueItem(
            kind="report",
            what=_("Meldung von %(notifier)s wartet auf Antwort") % {"notifier": notification.notifier.label},
            why=notification.complexity.label,
            url=reverse("intake:notification", args=[notification.pk]),
            action=_("Meldung beantworten"),
            due_on=notification.answer_due_on,
            who=notification.person_name or _("ohne Namen"),
        )


def due_names(actor: Acting, today: date) -> Iterator[DueItem]:
    """Names noted at a counter: a file comes of them, or they go (EN-5)."""
    for screening in names_waiting(actor):
        yield DueItem(
            kind="contact",
            what=_("Am Schalter notiert: aufnehmen oder Namen löschen"),
            why=f"{screening.occasion.label} · {screening.result.label}",
            url=reverse("intake:screening") + "#namen",
            action=_("Ansehen"),
            due_on=days_of_a_name(screening.on),
            who=screening.person_name or screening.person_contact,
        )


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
due_sources.register(due_names, order=15)
activities.register(Activity("notification.received", gettext_lazy("Gemeldet von"), "report"))
navigation.register(
    NavigationEntry(
        gettext_lazy("Eingänge"),
        "intake:list",
        frozenset({str(Role.CASE_MANAGER)}),
        count=waiting_notifications,
    ),
    order=30,
)
