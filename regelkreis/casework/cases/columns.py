"""The columns of "Meine Liste": what each shows, what sorts it, and what it hands to other programs."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.people.countries import country_name
from regelkreis.casework.people.models import Gender
from regelkreis.foundation.ui.templatetags.ui import day
from regelkreis.network.catalogue.models import number_in

NOTHING = "–"
Row = Mapping[str, Any]
# What every row is asked for: the link, the name, and whether the case is closed.
ALWAYS = ("pk", "number", "closed_on", "person__given_name", "person__family_name")


@dataclass(frozen=True)
class ListColumn:
    """
    One column: `fields` are what it needs of a row, `sort` what the database orders by.

    `show` returns the words on the page. `plain` returns the cells for other programs, days as ISO 8601
    writes them; a `coded` column has two, the code of the profile before its label.
    """

    key: str
    label: str | Promise
    fields: tuple[str, ...]
    show: Callable[[Row, date], str]
    plain: Callable[[Row], tuple[str, ...]]
    sort: tuple[str, ...] = ()
    coded: bool = False
    day_field: str = ""

    def cell(self, row: Row, today: date) -> str | date:
        """Return what stands in a table to work with: words, or a day that can be sorted, or nothing."""
        if self.day_field:
            known: date | None = row[self.day_field]
            return known or ""
        shown = self.show(row, today)
        return "" if shown == NOTHING else shown

    @property
    def headings(self) -> list[str]:
        """What stands above the cells for other programs."""
        code = _("%(label)s (Schlüssel)") % {"label": self.label}
        return [code, str(self.label)] if self.coded else [str(self.label)]


def _text(key: str, label: Promise, field: str) -> ListColumn:
    """Return the column of a plain field."""
    return ListColumn(
        key,
        label,
        (field,),
        lambda row, _today: row[field] or NOTHING,
        lambda row: (row[field] or "",),
        (field,),
    )


def _dated(
    key: str,
    label: Promise,
    field: str,
    *,
    fields: tuple[str, ...] | None = None,
    words: str | Promise = "%s",
) -> ListColumn:
    """Return the column of a day; a field that is computed for every row is not asked for again."""
    return ListColumn(
        key,
        label,
        (field,) if fields is None else fields,
        lambda row, today: str(words) % day(row[field], today) if row[field] else NOTHING,
        lambda row: (row[field].isoformat() if row[field] else "",),
        (field,),
        day_field=field,
    )


def _word(key: str, label: Promise, path: str) -> ListColumn:
    """Return the column of a word of the profile."""
    return ListColumn(
        key,
        label,
        (f"{path}__code", f"{path}__label"),
        lambda row, _today: row[f"{path}__label"] or NOTHING,
        lambda row: (row[f"{path}__code"] or "", row[f"{path}__label"] or ""),
        (f"{path}__position",),
        coded=True,
    )


def _named(key: str, label: Promise, field: str, name: Callable[[Any], str]) -> ListColumn:
    """Return the column of a code that a list outside of the profile has a name for."""
    return ListColumn(
        key,
        label,
        (field,),
        lambda row, _today: name(row[field]) or NOTHING,
        lambda row: (str(row[field] or ""), name(row[field])),
        (field,),
        coded=True,
    )


def _spoken(key: str, label: Promise, field: str, said: Callable[[Any], str]) -> ListColumn:
    """Return the column of something that has to be put into words."""
    return ListColumn(
        key, label, (field,), lambda row, _today: said(row[field]) or NOTHING, lambda row: (said(row[field]),)
    )


def _yes_or_no(known: bool | None) -> str:
    return "" if known is None else _("ja") if known else _("nein")


def _group(row: Row) -> str:
    """Return the number of the target group, or its words where it has none."""
    return number_in(row["target_group__entry__code"] or "") or row["target_group__label"] or ""


GENDERS = dict(Gender.choices)
COLUMNS = (
    _text("number", gettext_lazy("Fallnummer"), "number"),
    _word("town", gettext_lazy("Ort"), "municipality"),
    _word("topic", gettext_lazy("Hauptthema"), "main_topic"),
    ListColumn(
        "group",
        gettext_lazy("Zielgruppe"),
        ("target_group__entry__code", "target_group__label"),
        lambda row, _today: _group(row) or NOTHING,
        lambda row: (row["target_group__entry__code"] or "", row["target_group__label"] or ""),
        ("target_group__entry__position",),
        coded=True,
    ),
    _text("german", gettext_lazy("Deutsch"), "german_now"),
    _text("german_at_start", gettext_lazy("Deutsch zu Beginn"), "german_at_start"),
    _dated("opened", gettext_lazy("eröffnet"), "opened_on", words=gettext_lazy("seit %s")),
    _dated("closed", gettext_lazy("abgeschlossen"), "closed_on"),
    _word("ending", gettext_lazy("Abschlussgrund"), "ending"),
    _dated("last", gettext_lazy("zuletzt"), "last_on", fields=()),
    _word("post", gettext_lazy("Personalstelle"), "post"),
    _word("route", gettext_lazy("Zugang"), "access_route"),
    _word("residence", gettext_lazy("Aufenthalt"), "person__residence_status"),
    _dated("born", gettext_lazy("geboren"), "person__birth_date"),
    _named("gender", gettext_lazy("Geschlecht"), "person__gender", lambda code: str(GENDERS.get(code, ""))),
    _named("nationality", gettext_lazy("Staatsangehörigkeit"), "person__nationality", country_name),
    _dated("arrived", gettext_lazy("eingereist"), "person__arrived_on"),
    _spoken("languages", gettext_lazy("Sprachen"), "person__languages", ", ".join),
    _spoken("interpreter", gettext_lazy("Sprachmittlung"), "person__needs_interpreter", _yes_or_no),
    _text("phone", gettext_lazy("Telefon"), "person__phone"),
    _text("email", gettext_lazy("E-Mail"), "person__email"),
)
DEFAULT = ("number", "town", "topic", "group", "german", "opened", "last")


def columns_of(keys: Collection[str]) -> list[ListColumn]:
    """Return the columns of these keys in the order of the list; without a known one, those at the start."""
    return [one for one in COLUMNS if one.key in keys] or [one for one in COLUMNS if one.key in DEFAULT]


def fields_of(columns: Collection[ListColumn]) -> list[str]:
    """Return what a row is asked for, each field once."""
    return list(dict.fromkeys([*ALWAYS, *(field for column in columns for field in column.fields)]))
