"""What a report says in words: computed from its tables, never typed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regelkreis.reporting.resolutions import Resolution
from regelkreis.reporting.tables import UNKNOWN, Report, Row, Table

MARK = gettext_lazy("intern, nicht zur Veröffentlichung")


def most_important(report: Report) -> list[str]:
    """Return the most important in at most three sentences; none where figures are not shown."""
    return [
        sentence
        for sentence in (_accompanied(report), _topic(report), _screened(report))
        if sentence is not None
    ]


def finding_of(table: Table) -> str:
    """Return the one sentence above a table, or nothing if it cannot be computed."""
    total, first = table.total[-1], _largest(table)
    if not total or first is None or first.values[-1] is None:
        return ""
    return _("%(label)s: %(number)d von %(total)d.") % {
        "label": table.name_of(first).removesuffix("."),
        "number": first.values[-1],
        "total": total,
    }


def consequence(report: Report) -> str:
    """
    Return how many decisions on themes from the cases are in force, or nothing if there are none.

    Where effects follow, it says what a measurement cannot tell.
    """
    number = len(report.resolutions)
    if not number:
        return ""
    sentence = ngettext(
        "Am %(day)s gilt im Standort %(number)d Beschluss zu Themen aus dem Case Management.",
        "Am %(day)s gelten im Standort %(number)d Beschlüsse zu Themen aus dem Case Management.",
        number,
    ) % {"day": f"{report.on:%d.%m.%Y}", "number": number}
    if not any(resolution.effect for resolution in report.resolutions):
        return sentence
    caution = _("Gemessen ist die Veränderung nach dem Beschluss, nicht ihre Ursache.")
    return f"{sentence} {caution}"


def origin(resolution: Resolution) -> str:
    """Return who decided when, on which theme."""
    return _("%(body)s vom %(day)s, Beschluss %(number)s zum Thema „%(theme)s“") % {
        "body": resolution.body,
        "day": f"{resolution.taken_on:%d.%m.%Y}",
        "number": resolution.number,
        "theme": resolution.theme,
    }


def definitions(report: Report) -> list[str]:
    """Return how the figures were counted."""
    day, until = f"{report.on:%d.%m.%Y}", f"{report.screenings_until:%d.%m.%Y}"
    return [
        _(
            "Gezählt sind Fälle, die am %(day)s oder davor eröffnet und weder an diesem Tag noch davor "
            "abgeschlossen wurden; ein Fall ist eine begleitete Person."
        )
        % {"day": day},
        _("Zielgruppe ist die bei der Eröffnung des Falls festgehaltene."),
        _("Screenings sind für den ganzen Standort gezählt, vom ersten bis einschließlich %(until)s.")
        % {"until": until},
        _("0 heißt: kein Fall, kein Gespräch. Zeilen und Spalten ohne Fälle bleiben stehen."),
    ]


def _accompanied(report: Report) -> str | None:
    total = report.table("active_by_main_topic").total[-1]
    if total is None:
        return None
    return ngettext(
        "Am %(day)s wird %(place)s %(number)d Person im Case Management begleitet.",
        "Am %(day)s werden %(place)s %(number)d Personen im Case Management begleitet.",
        total,
    ) % {"day": f"{report.on:%d.%m.%Y}", "place": _where(report), "number": total}


def _where(report: Report) -> str:
    """Say "in Hilden"; the name of a site ("Kreis Mettmann") would want an article."""
    return _("in %(town)s") % {"town": report.place} if report.municipality else _("am ganzen Standort")


def _topic(report: Report) -> str | None:
    first = _largest(report.table("active_by_main_topic"))
    if first is None or not first.values[-1]:
        return None
    return ngettext(
        "Bei %(number)d Person ist %(topic)s das Hauptthema.",
        "Bei %(number)d von ihnen ist %(topic)s das Hauptthema.",
        first.values[-1],
    ) % {"number": first.values[-1], "topic": first.label}


def _screened(report: Report) -> str | None:
    table = report.table("screening_outcomes")
    total, parts = table.total[-1], list(_parts_in_words(table))
    if not total:
        return None
    sentence = ngettext(
        "%(site)s insgesamt: bis zum %(until)s %(number)d Screening",
        "%(site)s insgesamt: bis zum %(until)s %(number)d Screenings",
        total,
    ) % {"site": report.site_name, "until": f"{report.screenings_until:%d.%m.%Y}", "number": total}
    return f"{sentence} ({', '.join(parts)})." if parts else f"{sentence}."


def _parts_in_words(table: Table, most: int = 3) -> Iterator[str]:
    known = [row for row in table.rows if row.values[-1]]
    for row in sorted(known, key=lambda row: -(row.values[-1] or 0))[:most]:
        yield f"{row.label} {row.values[-1]}"


def _largest(table: Table) -> Row | None:
    """Return the one row that is largest; none where two share the place or a hidden one may be larger."""
    rows = [row for row in table.rows if row.level == 0 and row.values[-1] is not None]
    rows.sort(key=lambda row: -(row.values[-1] or 0))
    hidden = len([row for row in table.rows if row.level == 0]) - len(rows)
    if not rows or rows[0].id == UNKNOWN or not rows[0].values[-1]:
        return None
    if len(rows) > 1 and rows[0].values[-1] == rows[1].values[-1]:
        return None
    largest_hidden = _room_of_hidden(table, rows) if hidden else 0
    return rows[0] if (rows[0].values[-1] or 0) > largest_hidden else None


def _room_of_hidden(table: Table, shown: list[Row]) -> int:
    """Return how large a row that is not shown could be at most."""
    total = table.total[-1]
    if total is None:
        return max(row.values[-1] or 0 for row in shown)
    return total - sum(row.values[-1] or 0 for row in shown)
