"""What stands around the tables in every form: for whom, of which day, by which definitions."""

from django.utils.translation import gettext as _

from regelkreis.reporting.formats.json_form import checksum
from regelkreis.reporting.sentences import MARK
from regelkreis.reporting.tables import Report


def head_lines(report: Report) -> list[tuple[str, str]]:
    """Return what the report is about, as pairs of label and value."""
    return [
        (_("Bericht"), report.title),
        (_("Standort"), report.site_name),
        (_("Gemeinde"), report.place if report.municipality else _("alle")),
        (_("Fassung"), str(MARK)),
        (_("Stichtag"), f"{report.on:%d.%m.%Y}"),
        (_("Screenings bis"), f"{report.screenings_until:%d.%m.%Y}"),
        (_("Definitionen"), _("Fassung %(revision)d") % {"revision": report.revision}),
        (_("Prüfsumme"), checksum(report)),
    ]


def data_line(report: Report) -> str:
    """Return the line that stands on each page: data date, definitions, checksum."""
    return _(
        "Datenstand %(on)s, Screenings bis %(until)s · "
        "Definitionen Fassung %(revision)d · Prüfsumme %(checksum)s"
    ) % {
        "on": f"{report.on:%d.%m.%Y}",
        "until": f"{report.screenings_until:%d.%m.%Y}",
        "revision": report.revision,
        "checksum": checksum(report),
    }
