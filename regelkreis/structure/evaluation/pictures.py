"""The run chart of a theme, and the table beside it: nothing is in the picture that is not in the table."""

from datetime import date
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.foundation.ui.pictures import Month, RunChart, Span, run_chart
from regelkreis.foundation.ui.tables import Column, Table, TableRow
from regelkreis.structure.evaluation.words import figure
from regelkreis.structure.themes.models import ThemeEffect

BETTER = {"moved": True, "not_moved": None, "too_few": None}
SIDES = {
    "before": gettext_lazy("vorher"),
    "between": gettext_lazy("Übergang"),
    "after": gettext_lazy("nachher"),
}


def chart(effect: ThemeEffect) -> SafeString:
    """Draw the months before and after a decision took effect."""
    series = effect.series
    unit = series["unit"]
    effective = date.fromisoformat(series["effective"])
    return run_chart(
        RunChart(
            months=[
                Month(date.fromisoformat(one["month"]), one["value"], is_small=one["value"] is None)
                for one in series["months"]
            ],
            turn=effective,
            turn_label=_("Beschluss %(number)s wirkt ab %(day)s")
            % {"number": effect.decision_number, "day": f"{effective:%d.%m.%Y}"},
            before=_span(series["before"], _("vorher"), unit),
            after=_span(series["after"], _("nachher"), unit),
            lower=series["lower"],
            upper=series["upper"],
            variation_label=_("übliche Schwankung vor dem Beschluss"),
            title=effect.indicator,
            description=_("Dieselben Werte stehen in der Tabelle darunter."),
            is_better=BETTER[effect.verdict],
        )
    )


def spans_table(effect: ThemeEffect) -> Table:
    """Return before and after as a table; a rate per 100 cases stands without their number."""
    counts_cases = effect.series["counts_cases"]
    headings = [_("Median"), _("kleinster Monat"), _("größter Monat")]
    keys = ["median", "smallest", "largest"]
    if counts_cases:
        headings, keys = [_("Fälle"), *headings], ["cases", *keys]
    columns = [Column(_("Zeitraum")), *(Column(heading, numeric=True) for heading in headings)]
    rows = [
        TableRow([f"{SIDES[name]}, {_period(span)}", *(_shown(span[key]) for key in keys)])
        for name, span in (("before", effect.series["before"]), ("after", effect.series["after"]))
    ]
    return Table(effect.indicator, columns, rows)


def months_table(effect: ThemeEffect) -> Table:
    """Return every month as a table."""
    months = effect.series["months"]
    caption = _("Alle %(count)s Monate") % {"count": len(months)}
    columns = [Column(_("Monat")), Column(_("Lage")), Column(effect.series["unit"], numeric=True)]
    rows = [
        TableRow([f"{one['month'][5:7]}/{one['month'][:4]}", SIDES[one["side"]], _shown(one["value"])])
        for one in months
    ]
    return Table(caption, columns, rows, notes=[_("✱ zu wenige Fälle in diesem Monat, kein Wert")])


def _span(span: dict[str, Any], word: str, unit: str) -> Span | None:
    if span["median"] is None:
        return None
    cases = span["cases"]
    note = _("Median, %(count)s Fälle") % {"count": cases} if cases is not None else _("Median")
    return Span(span["median"], f"{word} {figure(span['median'])} {unit}", note)


def _period(span: dict[str, Any]) -> str:
    if span["first"] is None:
        return "–"
    first, last = span["first"], span["last"]
    return _("%(first)s bis %(last)s") % {
        "first": f"{first[5:7]}/{first[:4]}",
        "last": f"{last[5:7]}/{last[:4]}",
    }


def _shown(value: float | None) -> str:
    return "✱" if value is None else figure(value)
