"""The caseload as the tables of its page."""

from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regelkreis.foundation.ui.tables import Column, Table, TableRow
from regelkreis.reporting.caseload.counting import CountedPost
from regelkreis.reporting.caseload.protecting import FIGURES, Value
from regelkreis.reporting.caseload.reading import Caseload
from regelkreis.reporting.suppression import SIGN

COLUMNS = (
    Column(gettext_lazy("offen"), numeric=True),
    Column(gettext_lazy("davon ohne Kontakt"), numeric=True),
    Column(gettext_lazy("eröffnet, 3 Monate"), numeric=True),
    Column(gettext_lazy("eröffnet, 12 Monate"), numeric=True),
    Column(gettext_lazy("abgeschlossen, 3 Monate"), numeric=True),
    Column(gettext_lazy("abgeschlossen, 12 Monate"), numeric=True),
)


def tables_of(caseload: Caseload) -> list[Table]:
    """Return the posts under their employers, and the target groups."""
    return [_posts(caseload), _groups(caseload)]


def _posts(caseload: Caseload) -> Table:
    rows: list[TableRow] = []
    for employer, posts in groupby(caseload.posts, key=lambda post: post.employer):
        rows += _of_employer(caseload, employer, list(posts))
    total = [_written(caseload.shown.total[name]) for name in FIGURES]
    rows.append(TableRow([_("Zusammen"), *total], is_sum=True))
    return Table(
        _("Fälle je Personalstelle am %(day)s") % {"day": f"{caseload.on:%d.%m.%Y}"},
        [Column(_("Personalstelle")), *COLUMNS],
        rows,
        _notes(caseload),
    )


def _of_employer(caseload: Caseload, employer: str, posts: list[CountedPost]) -> list[TableRow]:
    """Return an employer's posts; their sum stands only where it is exact and more than one is summed."""
    by_post = caseload.shown.by_post
    summed = caseload.is_exact and len(posts) > 1
    sums = [sum(by_post[post.code][name] or 0 for post in posts) if summed else "" for name in FIGURES]
    return [
        TableRow([employer, *sums]),
        *(
            TableRow([_named(post), *(_written(by_post[post.code][name]) for name in FIGURES)], level=1)
            for post in posts
        ),
    ]


def _groups(caseload: Caseload) -> Table:
    rows = [
        TableRow([f"{group.code} · {group.label}" if group.code else _("keine"), _written(group.number)])
        for group in caseload.groups
    ]
    open_cases = _written(caseload.shown.total["open"])
    rows.append(TableRow([_("Zusammen"), open_cases], is_sum=True))
    return Table(
        _("Offene Fälle nach Zielgruppe"),
        [Column(_("Zielgruppe")), Column(_("offen"), numeric=True)],
        rows,
        () if caseload.is_whole else (_hidden(caseload),),
    )


def _named(post: CountedPost) -> str:
    return f"{post.label} ({', '.join(post.holders)})" if post.holders else post.label


def _written(value: Value) -> object:
    return SIGN if value is None else value


def _notes(caseload: Caseload) -> list[str]:
    days = ngettext(
        "Ohne Kontakt: seit mehr als %(days)s Tag, so lange wie am Standort vereinbart.",
        "Ohne Kontakt: seit mehr als %(days)s Tagen, so lange wie am Standort vereinbart.",
        caseload.interval,
    ) % {"days": caseload.interval}
    return [days] if caseload.is_whole else [days, _hidden(caseload)]


def _hidden(caseload: Caseload) -> str:
    return _(
        "%(sign)s nicht gezeigt: unter %(smallest)d, "
        "oder damit sich eine Zahl unter %(smallest)d nicht errechnen lässt."
    ) % {"sign": SIGN, "smallest": caseload.smallest}
