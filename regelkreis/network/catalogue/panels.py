"""What the catalogue hangs in the bar."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.roles import Role

navigation.register(
    NavigationEntry(_("Profil"), "catalogue:profile", frozenset({str(Role.SITE_ADMIN)})), order=10
)
