"""The rows of the list of cases, drawn in one go: twenty-five of them are most of what the page costs."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regelkreis.foundation.ui.templatetags.ui import day, tag

ROW = (
    '<tr data-row><th scope="row"><a href="{}{}/" data-row-action>{}</a>{}</th><td>{}</td><td>{}</td>'
    '<td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class="rk-end">{}</td></tr>'
)
NOTHING = "–"


def drawn(rows: Iterable[Mapping[str, Any]], today: date) -> SafeString:
    """Return the table's rows; what people wrote is escaped by `format_html_join`."""
    base = reverse("cases:list")
    no_basis = SafeString(" ") + tag(_("Grundlage fehlt"), "warning")
    closed = SafeString(" ") + tag(_("abgeschlossen"))
    since = _("seit %(day)s")
    return format_html_join(
        "\n",
        ROW,
        (
            (
                base,
                row["pk"],
                _name(row) or row["number"],
                (SafeString("") if row["has_basis"] else no_basis)
                + (closed if row["closed_on"] else SafeString("")),
                row["number"] if _name(row) else "",
                row["municipality__label"],
                row["main_topic__label"] or NOTHING,
                row["target_group__entry__code"] or NOTHING,
                row["german_now"] or NOTHING,
                since % {"day": day(row["opened_on"], today)},
                day(row["last_on"], today),
            )
            for row in rows
        ),
    )


def _name(row: Mapping[str, Any]) -> str:
    return f"{row['person__given_name']} {row['person__family_name']}".strip()
