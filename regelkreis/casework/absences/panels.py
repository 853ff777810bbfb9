"""What absences hang on the desk and in the navigation."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.absences.queries import handovers_to_read, handovers_to_write
from regelkreis.casework.cases.slots import DueItem, due_sources
from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role

# Case managers find it on their desk, where the bar has no room left.
ROLES = frozenset({str(Role.COORDINATOR), str(Role.SITE_ADMIN)})


def due_handovers(actor: Acting, today: date) -> Iterator[DueItem]:
    """Own absences without a handover or a substitute, and handovers nobody has read."""
    for one in handovers_to_write(actor, today):
        yield DueItem(
            kind="rule",
            what=_("Abwesend ab %(day)s: Übergabe schreiben") % {"day": f"{one.first_day:%d.%m.}"}
            if one.substitute
            else _("Abwesend ab %(day)s: noch keine Vertretung") % {"day": f"{one.first_day:%d.%m.}"},
            why=one.substitute or _("ohne Vertretung sieht die Fälle niemand"),
            url=address("absences:write", one.pk),
            action=_("Übergabe schreiben"),
            due_on=max(one.first_day, today),
        )
    for one in handovers_to_read(actor, today):
        yield DueItem(
            kind="eye",
            what=_("Übergabe von %(name)s lesen") % {"name": one.name},
            why=_("Vertretung bis %(day)s") % {"day": f"{one.last_day:%d.%m.%Y}"},
            url=address("absences:handover", one.pk),
            action=_("Übergabe lesen"),
            due_on=today,
        )


due_sources.register(due_handovers, order=5)
navigation.register(NavigationEntry(gettext_lazy("Abwesenheit"), "absences:list", ROLES), order=75)
