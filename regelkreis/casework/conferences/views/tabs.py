"""The two sides of meeting: on cases, and as a team."""

from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.foundation.ui.components import Tab


def tabs_of(current: str) -> list[Tab]:
    """Return the tabs above both lists."""
    return [
        Tab(_("Konferenzen zu Fällen"), reverse("conferences:list"), current=current == "conferences"),
        Tab(_("Teamtermine"), reverse("conferences:team"), current=current == "team"),
    ]
