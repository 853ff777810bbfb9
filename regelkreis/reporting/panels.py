"""What reports hang up: their entries in the main navigation."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.roles import Role

READERS = frozenset(map(str, (Role.COORDINATOR, Role.STATISTICS, Role.CASE_MANAGER)))

navigation.register(
    NavigationEntry(
        _("Auslastung"),
        "reporting:caseload",
        frozenset(map(str, (Role.TEAM_LEAD, Role.COORDINATOR))),
    ),
    order=80,
)
navigation.register(NavigationEntry(_("Berichte"), "reporting:progress", READERS), order=90)
