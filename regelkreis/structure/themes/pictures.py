"""The pictures of a theme: its number, where it stands, where and since when it was noticed."""

from collections.abc import Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regelkreis.foundation.ui.pictures import Bar, Bars, Disc, bars, small_ladder, small_ring
from regelkreis.foundation.ui.pictures.drawing import picture
from regelkreis.foundation.ui.pictures.marks import draw_disc
from regelkreis.foundation.ui.tables import Column, Table, TableRow
from regelkreis.network.catalogue.models import Term
from regelkreis.structure.themes.models import Theme, ThemeCount

SUPPRESSED = "✱"


def number_disc(theme: Theme) -> SafeString:
    """Draw the number of a theme as the disc it is in the ring, at one size."""
    disc = draw_disc(Disc(theme.number, 15 if theme.finding_count is not None else None), 14, 14)
    label = _("Thema %(number)s") % {"number": theme.number}
    return picture(f"theme-{theme.number}", 28, 28, label, label, disc)


def stage_picture(theme: Theme) -> SafeString:
    """Draw at which of the six steps a theme stands."""
    return small_ring(theme.stage - 1, label=_("Schritt %(stage)s von 6") % {"stage": theme.stage})


def rung_picture(theme: Theme, rungs: Sequence[Term]) -> SafeString:
    """Draw on which rung a theme lies; the profile names the rungs from the lowest up."""
    downwards = [rung.pk for rung in reversed(rungs)]
    at = downwards.index(theme.rung_id) if theme.rung_id in downwards else len(downwards) - 1
    return small_ladder(at, max(len(downwards), 1), _("Sprosse: %(rung)s") % {"rung": theme.rung.label})


def count_bars(key: str, title: str, rows: Sequence[ThemeCount]) -> SafeString:
    """Draw one attribute as bars; what may not be shown is a hatched stub."""
    return bars(
        Bars(
            rows=[Bar(row.label, row.count) for row in rows],
            title=title,
            description=_("Dieselben Zahlen stehen in der Tabelle darunter."),
            label_width=150,
            width=360,
            key=key,
        )
    )


def count_table(caption: str, heading: str, rows: Sequence[ThemeCount]) -> Table:
    """Return one attribute as a table."""
    shown = [TableRow([row.label, SUPPRESSED if row.count is None else row.count]) for row in rows]
    return Table(caption, [Column(heading), Column(_("Beobachtungen"), numeric=True)], shown)
