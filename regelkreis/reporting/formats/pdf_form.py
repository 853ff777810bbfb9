"""The report as a paper for a council: set by typst, tagged, readable without colour."""

from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from typst import TypstError

from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.foundation.ui.pdf import typeset
from regelkreis.reporting.formats.frame import data_line
from regelkreis.reporting.sentences import MARK, consequence, definitions, most_important, origin
from regelkreis.reporting.shown import shown_table
from regelkreis.reporting.tables import Report, Table

TEMPLATE = Path(__file__).resolve().parents[1] / "typst" / "progress.typ"
# The fonts have no glyph for the sign used on screen.
SIGN = "*"


class NotTypeset(Refusal):
    """A paper that could not be set, since the fonts lack a sign of some label."""


def as_pdf(report: Report) -> bytes:
    """
    Return the paper; equal figures give equal bytes.

    :raises NotTypeset: a label holds a sign that the fonts lack.
    """
    try:
        return typeset(TEMPLATE, _data(report), on=report.on)
    except TypstError as error:
        raise NotTypeset(
            _(
                "Der Bericht lässt sich nicht als PDF setzen: Eine Bezeichnung enthält ein Zeichen, "
                "das die Schrift nicht kennt. Als HTML oder XLSX gibt es ihn."
            )
        ) from error


def _data(report: Report) -> dict[str, Any]:
    return {
        "title": report.title,
        "author": report.site_name,
        "place": report.place,
        "mark": str(MARK),
        "letterhead": [
            _("%(site)s · Kommunales Integrationsmanagement") % {"site": report.site_name},
            _("Stand %(day)s") % {"day": f"{report.on:%d.%m.%Y}"},
        ],
        "audience": _("Fassung intern mit genauen Zahlen. Sie ist nicht zur Veröffentlichung bestimmt.")
        if _is_exact(report)
        else _(
            "Fassung intern; kleine Zahlen sind nicht gezeigt. Sie ist nicht zur Veröffentlichung bestimmt."
        ),
        "proposal_label": _("Beschlussvorschlag:"),
        "proposal": _("Der Sachstandsbericht wird zur Kenntnis genommen."),
        "most_important_heading": _("Das Wichtigste"),
        "most_important": " ".join(most_important(report)),
        "sections": [
            {
                "heading": _("Wer begleitet wird"),
                "tables": [_table(table) for table in report.tables if table.id.startswith("active_")],
            },
            {
                "heading": _("Screening"),
                "tables": [_table(table) for table in report.tables if not table.id.startswith("active_")],
            },
        ],
        "consequence_heading": _("Was aus den Fällen folgte"),
        "consequence": consequence(report),
        "resolutions": [
            {"text": one.text, "origin": origin(one), "effect": one.effect} for one in report.resolutions
        ],
        "definitions_heading": _("Wie gezählt wurde"),
        "definitions": definitions(report),
        "data_line": data_line(report),
    }


def _is_exact(report: Report) -> bool:
    return all(None not in row.values for table in report.tables for row in table.rows)


def _table(table: Table) -> dict[str, Any]:
    """Return the table as `council.typ` takes it; hidden values are text, and nothing is drawn."""
    shown = shown_table(table, SIGN)
    hidden = any(None in row.values for row in table.rows)
    return {
        "title": shown.caption,
        "stub": shown.stub,
        "drawn": not table.is_split and not hidden,
        "unit": table.unit,
        "columns": [{"label": label} for label in shown.columns],
        "rows": [
            {"label": line.label, "level": line.level, "values": line.values if hidden else row.values}
            for line, row in zip(shown.rows, table.rows, strict=True)
        ],
        "total": shown.total.values,
        "notes": shown.notes,
    }
