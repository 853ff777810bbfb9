"""One appointment in words, for its page."""

from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.rules import ends_at
from regelkreis.foundation.ui.components import Fact


def facts_of(appointment: Appointment) -> list[Fact]:
    """Return what was agreed; what was not said is left out."""
    case = appointment.case
    spoken = [appointment.language, _("Sprachmittlung nötig") if appointment.needs_interpreter else ""]
    link = reverse("cases:file", args=[case.pk]) if case else ""
    found = [
        Fact(_("Fall"), f"{case.person.full_name} {case.number}".strip(), link) if case else None,
        Fact(_("Dauer"), _length(appointment)),
        Fact(_("Ort"), appointment.place) if appointment.place else None,
        Fact(_("Wie"), appointment.get_way_display()),
        Fact(_("Mit wem"), appointment.with_whom),
        Fact(_("Sprache"), ", ".join(part for part in spoken if part)),
        Fact(_("Von uns"), appointment.user.name),
        Fact(_("Vereinbart am"), f"{appointment.agreed_on:%d.%m.%Y}"),
        _earlier(appointment),
    ]
    return [fact for fact in found if fact is not None and fact.value]


def _length(appointment: Appointment) -> str:
    end = ends_at(appointment.at, appointment.minutes)
    return _("%(minutes)s Minuten, bis %(end)s Uhr") % {
        "minutes": appointment.minutes,
        "end": f"{end:%H:%M}",
    }


def _earlier(appointment: Appointment) -> Fact | None:
    """Return the time it was moved from, with the way there."""
    if appointment.follows is None:
        return None
    earlier = appointment.follows
    return Fact(_("Verlegt vom"), f"{earlier.on:%d.%m.%Y}", reverse("appointments:page", args=[earlier.pk]))
