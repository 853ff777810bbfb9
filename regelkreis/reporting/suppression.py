"""
Reports for those who may know counted figures only: small counts are not shown (requirement X-4).

Method: `methods.disclosure`, row by row. Columns per post are left out, since parts in two directions
would have to be protected against subtraction in both. What the reader knows anyway (the cases of
their own posts) is taken away before the counts are protected: what is left is what they could learn.
"""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from regelkreis.methods.disclosure import THRESHOLD, Protected, protect
from regelkreis.reporting.tables import Report, Row, Table, Value

SIGN = "✱"
_REST = ""

Counts = Mapping[str, int]


def counted(report: Report, known: Report | None = None) -> Report:
    """Return the report without small counts; `known` is the same report on what the reader knows."""
    tables = tuple(
        _protected(table, _totals(known.table(table.id)) if known and _has_cases(table) else {})
        for table in report.tables
    )
    return replace(report, tables=tables)


def _has_cases(table: Table) -> bool:
    return table.unit != "" and table.id.startswith("active_")


def _totals(table: Table) -> dict[str, int]:
    """Return the last column, which holds the sum of the parts."""
    return {row.id: row.values[-1] or 0 for row in table.rows}


def _protected(table: Table, known: Counts) -> Table:
    unknown = {
        row.id: count - known.get(row.id, 0) for row in table.rows if (count := row.values[-1]) is not None
    }
    whole = protect({row.id: unknown[row.id] for row in table.rows if row.level == 0})
    shown: dict[str, Value] = dict(whole.values)
    for family in _families(table.rows):
        shown |= _protected_parts(family, unknown, shown[family[0].id])
    rows = tuple(replace(row, values=(_together(shown[row.id], known.get(row.id, 0)),)) for row in table.rows)
    total = _together(whole.total, sum(known.get(row.id, 0) for row in table.rows if row.level == 0))
    return replace(
        table,
        columns=table.columns[-1:],
        rows=rows,
        total=(total,),
        notes=(*table.notes, *_notes(rows, whole)),
    )


def _families(rows: tuple[Row, ...]) -> list[list[Row]]:
    """Return each row of level 0 together with its parts."""
    families: list[list[Row]] = []
    for row in rows:
        if row.level == 0:
            families.append([row])
        else:
            families[-1].append(row)
    return [family for family in families if len(family) > 1]


def _protected_parts(family: list[Row], unknown: Counts, whole: Value) -> dict[str, Value]:
    """Protect parts against subtraction from their row; where that is not shown, they are not either."""
    top, parts = family[0], family[1:]
    if whole is None or any(part.level > 1 for part in parts):
        return dict.fromkeys((part.id for part in parts), None)
    counts = {part.id: unknown[part.id] for part in parts}
    rest = {_REST: unknown[top.id] - sum(counts.values())}
    shown = protect(counts | rest).values
    return {part.id: shown[part.id] for part in parts}


def _together(shown: Value, known: int) -> Value:
    return None if shown is None else shown + known


def _notes(rows: tuple[Row, ...], whole: Protected[str]) -> list[str]:
    if not any(None in row.values for row in rows):
        return []
    sentence = _(
        "%(sign)s nicht gezeigt: unter %(threshold)d, "
        "oder damit sich eine Zahl unter %(threshold)d nicht errechnen lässt."
    ) % {"sign": SIGN, "threshold": THRESHOLD}
    if whole.possible is None:
        return [sentence]
    bound = _("Jeder nicht gezeigte Wert kann noch %(possible)d verschiedene Größen haben.")
    return [sentence, bound % {"possible": whole.possible}]
