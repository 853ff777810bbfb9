"""The figures of the ways in as tables."""

from django.utils.translation import gettext as _

from regelkreis.casework.intake.queries import Tally
from regelkreis.foundation.ui.tables import Column, Table, TableRow


def tally_table(found: Tally, caption: str) -> Table:
    """Return the results with their total; zero rows are printed."""
    rows = [TableRow([label, count]) for label, count in found.rows]
    rows.append(TableRow([_("Gesamt"), found.total], is_sum=True))
    return Table(caption, [Column(_("Ergebnis")), Column(_("Gespräche"), numeric=True)], rows)
