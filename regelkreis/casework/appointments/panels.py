"""What appointments hang in the case file, in the timeline, on the desk and in the bar."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.queries import (
    DueAppointment,
    appointments_of,
    due_appointments,
    standing_appointments,
)
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    LeftOpen,
    activities,
    case_actions,
    case_panels,
    due_sources,
    left_open,
)
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role

SHOWN_PAST = 5


def appointments_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return what is to come and the last that was; a closed case shows what there was."""
    found = list(appointments_of(case))
    if not found and not case.is_open:
        return None
    coming = [one for one in reversed(found) if one.is_agreed]
    past = [one for one in found if not one.is_agreed]
    return {"coming": coming, "past": past[:SHOWN_PAST]}


def due(actor: Acting, today: date) -> Iterator[DueItem]:
    """Appointments of today and the next days, and past ones nobody noted the outcome of."""
    for one in due_appointments(actor, today):
        is_past = one.on < today
        page = "appointments:held" if is_past and one.case_id else "appointments:page"
        yield DueItem(
            kind="appointment",
            what=_what(one, is_past),
            why=_why(one),
            url=reverse(page, args=[one.pk]),
            action=_("Ergebnis vermerken") if is_past else _("Termin öffnen"),
            due_on=one.on,
            case_id=one.case_id,
            who=f"{one.given_name or ''} {one.family_name or ''}".strip(),
            number=one.number or "",
        )


def appointments_left_open(case: Case) -> Iterator[LeftOpen]:
    """Appointments that still stand when a case closes; afterwards nobody can cancel them."""
    for one in standing_appointments(case):
        yield LeftOpen(
            what=_("Termin am %(day)s") % {"day": f"{one.on:%d.%m.%Y}"},
            url=reverse("appointments:page", args=[one.pk]),
            action=_("Termin öffnen"),
        )


def _what(one: DueAppointment, is_past: bool) -> str:
    if is_past:
        return _("Termin am %(day)s: Was ist daraus geworden?") % {"day": f"{one.on:%d.%m.}"}
    return " ".join(part for part in (_("%(at)s Uhr") % {"at": f"{one.at:%H:%M}"}, one.purpose) if part)


def _why(one: DueAppointment) -> str:
    where = one.place if one.way == Appointment.Way.PLACE else str(Appointment.Way(one.way).label)
    return " · ".join(part for part in (_("Termin"), where, "" if one.case_id else one.with_whom) if part)


case_panels.register(
    CasePanel(
        "termine",
        gettext_lazy("Termine"),
        "appointments/_appointments.html",
        appointments_panel,
        column="side",
        deferred=True,
    ),
    order=10,
)
case_actions.register(
    CaseAction(gettext_lazy("Termin vereinbaren"), "appointments:add_to_case", key="T"), order=45
)
for _activity in (
    Activity("appointment.agreed", gettext_lazy("Termin vereinbart"), "appointment"),
    Activity("appointment.moved", gettext_lazy("Termin verlegt"), "appointment"),
    Activity("appointment.missed", gettext_lazy("Zum Termin nicht erschienen"), "notmet"),
    Activity("appointment.cancelled", gettext_lazy("Termin abgesagt"), "refused"),
):
    activities.register(_activity)
left_open.register(appointments_left_open)
due_sources.register(due, order=5)
navigation.register(
    NavigationEntry(gettext_lazy("Termine"), "appointments:week", frozenset({str(Role.CASE_MANAGER)})),
    order=25,
)
