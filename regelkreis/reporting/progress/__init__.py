"""
The progress report of a town: who is accompanied, by topic, by target group and post, and the screenings.

Source of the form: the town of Hilden's paper of 15.09.2023 (ME-8, ME-9).
"""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.network.organizations.models import Municipality, Site
from regelkreis.reporting.progress.groups import groups_table
from regelkreis.reporting.progress.screenings import screenings_table
from regelkreis.reporting.progress.topics import topics_table
from regelkreis.reporting.queries import Scope
from regelkreis.reporting.resolutions import resolutions
from regelkreis.reporting.tables import INTERNAL, Report

# Raised when a definition of what is counted changes, so that papers can be told apart.
DEFINITIONS_REVISION = 1

__all__ = ["DEFINITIONS_REVISION", "progress_report"]


def progress_report(
    *,
    site: Site,
    town: Municipality | None,
    on: date,
    screenings_until: date | None = None,
    posts: frozenset[UUID] | None = None,
) -> Report:
    """
    Count what the report says; exact figures, for the audience `internal`.

    Without a town the whole site is meant. `posts` narrows the cases to those of some posts. Screenings
    are counted for the whole site up to and including their own day (without one: the key date).
    """
    scope = Scope(site=site.pk, town=town, on=on, posts=posts)
    until = screenings_until or on
    return Report(
        report="progress",
        title=_("Sachstandsbericht Case Management"),
        site=site.slug,
        site_name=site.name,
        municipality=town.code if town else None,
        place=town.label if town else site.name,
        on=on,
        screenings_until=until,
        audience=INTERNAL,
        revision=DEFINITIONS_REVISION,
        tables=(topics_table(scope), groups_table(scope), screenings_table(site, until)),
        resolutions=resolutions(site.pk, on),
    )
