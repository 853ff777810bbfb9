"""What this room hangs up: who sees a person, its navigation entry, its phases, words and panels."""

from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.household import household_panel
from regelkreis.casework.cases.sharing import due_releases, releases_left_open, sharing_panel
from regelkreis.casework.cases.sight import case_sight
from regelkreis.casework.cases.slots import (
    Activity,
    CasePanel,
    Phase,
    activities,
    case_panels,
    due_sources,
    left_open,
    phases,
)
from regelkreis.casework.people.slots import sights
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.catalogue.slots import code_words
from regelkreis.network.organizations.roles import Role

sights.register(case_sight)
navigation.register(NavigationEntry(_("Fälle"), "cases:list", frozenset({str(Role.CASE_MANAGER)})), order=20)
case_panels.register(
    CasePanel("freigaben", _("Wer darf was wissen"), "cases/_sharing.html", sharing_panel, column="side"),
    order=50,
)
case_panels.register(
    CasePanel(
        "haushalt", _("Haushalt"), "cases/_household.html", household_panel, column="side", deferred=True
    ),
    order=45,
)
left_open.register(releases_left_open, order=90)
due_sources.register(due_releases, order=60)
phases.register(Phase("intake", frozenset({"case.opened"}), _("Erstberatung")), order=10)
phases.register(Phase("closure", frozenset({"case.closed"}), _("Abschluss")), order=900)
for _activity in (
    Activity("case.opened", _("Fall eröffnet"), "event"),
    Activity("case.closed", _("Fall abgeschlossen"), "met"),
    Activity("case.reopened", _("Fall wieder geöffnet"), "back"),
):
    activities.register(_activity)


def activity_words() -> dict[str, str]:
    """Return what the activities of the event log are called where a profile names them."""
    return {one.code: str(one.alone or one.label) for one in activities}


code_words.register(activity_words)
