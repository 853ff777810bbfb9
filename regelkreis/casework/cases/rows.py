"""The rows of the list of cases, drawn in one go: twenty-five of them are most of what the page costs."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regelkreis.casework.cases.columns import ListColumn, Row
from regelkreis.foundation.ui.templatetags.ui import tag

FIRST = '<tr data-row><th scope="row"><a href="{}{}/" data-row-action>{}</a>{}</th>'
# On a phone a row has two lines: what speaks for itself, then with its heading whatever else was chosen.
SPEAKING = frozenset({"number", "town", "topic"})
FOR_THE_DESK = frozenset({"group", "german", "opened"})


def drawn(rows: Iterable[Row], columns: Sequence[ListColumn], today: date) -> SafeString:
    """Return the table's rows; what people wrote is escaped by `format_html_join`."""
    base = reverse("cases:list")
    no_basis = SafeString(" ") + tag(_("Grundlage fehlt"), "warning")
    closed = SafeString(" ") + tag(_("abgeschlossen"))
    nothing = SafeString("")
    return format_html_join(
        "\n",
        FIRST + "".join(_frame(column, column is columns[-1]) for column in columns) + "</tr>",
        (
            (
                base,
                row["pk"],
                name_of(row) or row["number"],
                (nothing if row["has_basis"] else no_basis) + (closed if row["closed_on"] else nothing),
                *(_cell(column, row, today) for column in columns),
            )
            for row in rows
        ),
    )


def name_of(row: Row) -> str:
    """Return the person's name, or nothing."""
    return f"{row['person__given_name']} {row['person__family_name']}".strip()


def _frame(column: ListColumn, is_last: bool) -> str:
    """Return the empty cell of a column; a heading is said on a phone, where none stands above."""
    if column.key in FOR_THE_DESK:
        return '<td class="rk-desk">{}</td>'
    end = SafeString(' class="rk-end"') if is_last else ""
    if column.key in SPEAKING:
        return format_html("<td{}>", end) + "{}</td>"
    return format_html('<td{} data-label="{}">', end, column.label) + "{}</td>"


def _cell(column: ListColumn, row: Row, today: date) -> str:
    """Return what a cell says; a number that stands for the name is not said twice."""
    return "" if column.key == "number" and not name_of(row) else column.show(row, today)
