"""The legal area of a recipient: where it has case management of its own, people are only referred there."""

from datetime import date

from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Organization


def own_case_management(recipient: Organization, today: date) -> str:
    """
    Return the legal area whose own case management takes over (EN-8: SGB II, III, VIII), or nothing.

    The site's profile says which services belong to which area. It changes no right: the file stays with
    the case manager, who keeps the whole in view.
    """
    for area in terms(recipient.site, Kind.LEGAL_AREA, on=today):
        if area.data.get("own_case_management") and recipient.code in area.data.get("organizations", []):
            return str(area.label)
    return ""
