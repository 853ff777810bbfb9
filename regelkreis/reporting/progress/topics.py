"""The first table: whom the case management accompanies, by the main topic of the case."""

from django.utils.translation import gettext as _

from regelkreis.network.catalogue.models import Kind
from regelkreis.reporting.progress.words import word_rows
from regelkreis.reporting.queries import Scope, by_main_topic
from regelkreis.reporting.tables import Column, Table, sums


def topics_table(scope: Scope) -> Table:
    """Every topic of the site in the order of its profile; what nobody has entered stands last."""
    rows, notes = word_rows(scope.site, Kind.LIFE_DOMAIN, scope.on, by_main_topic(scope))
    return Table(
        id="active_by_main_topic",
        title=_("Personen im Case Management nach Hauptthema"),
        day=scope.on,
        stub=_("Hauptthema"),
        unit=_("eine Person"),
        columns=(Column("persons", _("Personen")),),
        rows=rows,
        total=sums(rows, 1),
        notes=notes,
    )
