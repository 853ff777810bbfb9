"""The third table: how the screenings of the whole site ended."""

from datetime import date

from django.utils.translation import gettext as _

from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.models import Site
from regelkreis.reporting.progress.words import word_rows
from regelkreis.reporting.queries import screenings_by, words
from regelkreis.reporting.tables import Column, Table, sums


def screenings_table(site: Site, until: date) -> Table:
    """Every result of the site in the order of its profile, from the first screening to the day."""
    rows, notes = word_rows(site.pk, Kind.SCREENING_RESULT, until, screenings_by(site.pk, until, "result"))
    return Table(
        id="screening_outcomes",
        title=_("%(screening)s (%(site)s insgesamt)") % {"screening": _name(site, until), "site": site.name},
        day=until,
        stub=_("Ergebnis"),
        unit=_("ein Gespräch"),
        columns=(Column("screenings", _("Anzahl")),),
        rows=rows,
        total=sums(rows, 1),
        notes=notes,
    )


def _name(site: Site, until: date) -> str:
    """Name the occasion where there was only one; several are counted together."""
    counted = screenings_by(site.pk, until, "occasion")
    occasions: list[Term] = [word for word in words(site.pk, Kind.OCCASION) if counted.get(word.pk)]
    if len(occasions) == 1:
        return _("Screening %(occasion)s") % {"occasion": occasions[0].label}
    return _("Screening")
