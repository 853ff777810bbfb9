"""A report as its reader may know it: exact, or without small counts."""

from dataclasses import replace
from datetime import date

from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Site
from regelkreis.network.organizations.roles import Role
from regelkreis.reporting.permissions import Grain, grain_of
from regelkreis.reporting.progress import progress_report
from regelkreis.reporting.suppression import counted
from regelkreis.reporting.tables import Report


def issue_for(
    actor: Acting, *, site: Site, town: Municipality | None, on: date, screenings_until: date | None = None
) -> Report:
    """
    Return the progress report for one reader.

    What case managers know of their own cases stays exact. Statistics have no sight of themes and
    decisions, so their report is without what followed from the cases.
    """
    exact = progress_report(site=site, town=town, on=on, screenings_until=screenings_until)
    if grain_of(actor) is Grain.EXACT:
        return exact
    if not actor.has_role(Role.CASE_MANAGER):
        return replace(counted(exact), resolutions=())
    own = progress_report(site=site, town=town, on=on, screenings_until=screenings_until, posts=actor.posts)
    return counted(exact, known=own)
