"""What changed since the first assessment, as a picture and as the table beside it."""

from collections.abc import Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regelkreis.casework.planning.queries import Change
from regelkreis.foundation.ui import pictures
from regelkreis.foundation.ui.tables import Column, Table, TableRow


def change_picture(found: Sequence[Change]) -> SafeString:
    """Draw a ring where each life domain stood first and a disc where it stands now."""
    return pictures.change(
        pictures.Change(
            rows=[_row(one) for one in found],
            lowest=_("1 kritisch"),
            highest=_("5 trägt sich"),
            title=_("Was sich verändert hat"),
            description=_("Ring: erste Einschätzung, Punkt: letzte. Dieselben Zahlen stehen in der Tabelle."),
            key="veraenderung-bild",
        )
    )


def change_table(found: Sequence[Change]) -> Table:
    """Return level by level what the picture draws."""
    rows = [TableRow([one.domain, *_levels(one), pictures.difference(_row(one))]) for one in found]
    columns = [
        Column(_("Lebensbereich")),
        Column(_("zuerst"), numeric=True),
        Column(_("zuletzt"), numeric=True),
        Column(_("Veränderung"), numeric=True),
    ]
    notes = [
        _("1 kritisch, 2 belastet, 3 gemischt, 4 stabil, 5 trägt sich selbst."),
        _("? heißt: nur einmal eingeschätzt, eine Veränderung ist nicht bekannt."),
    ]
    return Table(_("Stand der Lebensbereiche"), columns, rows, notes)


def _row(one: Change) -> pictures.ChangeRow:
    """A domain seen once has a level now and none before: no change is claimed."""
    return pictures.ChangeRow(one.domain, one.first.level if one.is_repeated else None, one.latest.level)


def _levels(one: Change) -> tuple[object, int]:
    return (one.first.level if one.is_repeated else "–"), one.latest.level
