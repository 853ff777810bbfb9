"""The first entry of the navigation of case management."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.roles import Role

navigation.register(
    NavigationEntry(_("Mein Tag"), "workplace:home", frozenset({str(Role.CASE_MANAGER)})), order=10
)
