"""The figures of the ways in as tables."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regelkreis.casework.intake.models import Consultation
from regelkreis.casework.intake.queries import Arrivals, Monthly, Tally
from regelkreis.foundation.ui.tables import Column, Table, TableRow


def tally_table(found: Tally, caption: str) -> Table:
    """Return the results with their total; zero rows are printed."""
    rows = [TableRow([label, count]) for label, count in found.rows]
    rows.append(TableRow([_("Gesamt"), found.total], is_sum=True))
    return Table(caption, [Column(_("Ergebnis")), Column(_("Gespräche"), numeric=True)], rows)


def monthly_table(found: Monthly) -> Table:
    """Return topics by month; the last row counts talks, of which one may have several topics."""
    months = [Column(date_format(month, "m/Y"), numeric=True) for month in found.months]
    columns = [Column(_("Thema")), *months, Column(_("Gesamt"), numeric=True)]
    rows = [TableRow([label, *counts, sum(counts)]) for label, counts in found.rows]
    rows.append(TableRow([_("Beratungen"), *found.talks, found.total], is_sum=True))
    notes = [_("Eine Beratung kann mehrere Themen haben; in der letzten Zeile zählt sie einmal.")]
    return Table(_("Kurzberatungen nach Thema und Monat"), columns, rows, notes)


def languages_table(found: Monthly) -> Table:
    """Return how often each language was spoken, as far as it was noted."""
    columns = [Column(_("Sprache")), Column(_("Beratungen"), numeric=True)]
    return Table(
        _("Sprachen, soweit festgehalten"), columns, [TableRow(list(row)) for row in found.languages]
    )


def arrivals_table(found: Arrivals) -> Table:
    """Return what followed from every way in (EN-7); a case counts as support."""
    labels = dict(Consultation.Outcome.choices)
    heads = [str(labels.get(outcome, _("noch offen"))) for outcome in found.outcomes]
    columns = [
        Column(_("Zugang")),
        *(Column(head, numeric=True) for head in heads),
        Column(_("Gesamt"), numeric=True),
    ]
    rows = [
        TableRow([label or _("nicht festgehalten"), *counts, sum(counts)]) for label, counts in found.rows
    ]
    sums = [sum(counts[at] for _label, counts in found.rows) for at in range(len(heads))]
    rows.append(TableRow([_("Gesamt"), *sums, sum(sums)], is_sum=True))
    notes = [_("Ein eröffneter Fall zählt als Begleitung unter dem Zugang, der in der Akte steht.")]
    return Table(_("Wie Menschen kamen und was folgte"), columns, rows, notes)
