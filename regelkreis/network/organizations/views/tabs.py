"""The two sections of "Personalstellen und Personen"."""

from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.foundation.ui.components import Tab


def staff_tabs(current: str) -> list[Tab]:
    """Return the tabs, with the current one marked."""
    return [
        Tab(_("Personalstellen"), reverse("organizations:posts"), current == "posts"),
        Tab(_("Personen"), reverse("organizations:people"), current == "people"),
    ]
