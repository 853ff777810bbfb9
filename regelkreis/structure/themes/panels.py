"""What themes hang up: their entry in the main navigation."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.roles import Role

navigation.register(
    NavigationEntry(_("Themen"), "themes:list", frozenset({str(Role.COORDINATOR), str(Role.CASE_MANAGER)})),
    order=60,
)
