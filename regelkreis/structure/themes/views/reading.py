"""The list of themes, and the page of one."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.foundation.kernel.refusals import require
from regelkreis.foundation.ui.tables import Column, Listing, listing
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.settings import settings_of
from regelkreis.structure.themes.forms import ThemeFilter
from regelkreis.structure.themes.history import told
from regelkreis.structure.themes.models import Theme, ThemeQuerySet
from regelkreis.structure.themes.permissions import may_carry_themes, may_read_themes
from regelkreis.structure.themes.pictures import (
    count_bars,
    count_table,
    number_disc,
    rung_picture,
    stage_picture,
)
from regelkreis.structure.themes.queries import carry, counts, moves, stage_terms, themes
from regelkreis.structure.themes.slots import theme_panels

COLUMNS = (
    Column(gettext_lazy("Thema"), sort="number"),
    Column(gettext_lazy("Beobachtungen"), sort="count", numeric=True),
    Column(gettext_lazy("Schritt"), sort="stage"),
    Column(gettext_lazy("Sprosse"), sort="rung"),
    Column(gettext_lazy("im Schritt seit"), sort="since"),
    Column(gettext_lazy("Zustand")),
)
ORDERINGS = {
    "number": ("number",),
    "count": ("finding_count", "number"),
    "stage": ("stage", "stage_since", "number"),
    "rung": ("rung__position", "number"),
    "since": ("stage_since", "number"),
}


@dataclass(frozen=True)
class ShownPanel:
    """A panel of a later room, ready to include."""

    template: str
    context: Any


def index(request: HttpRequest) -> HttpResponse:
    """List the themes."""
    request = staff(request)
    require(may_read_themes(request.actor))
    form = ThemeFilter(request.GET)
    page = listing(
        _chosen(request, form), request.GET, columns=COLUMNS, orderings=ORDERINGS, default="number"
    )
    limits = stage_terms(request.current_site)
    rows = [carry(theme, request.today, limits) for theme in page.rows]
    shown: Listing[Any] = replace(page, rows=rows)
    context = {
        "page": shown,
        "form": form,
        "may_carry": bool(may_carry_themes(request.actor)),
        "smallest": settings_of(request.current_site).smallest_group,
    }
    return render(request, "themes/list.html", context)


def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a theme: its effect first, then how often, where and since when, and the way it went."""
    request = staff(request)
    require(may_read_themes(request.actor))
    theme = get_object_or_404(themes(request.actor), pk=pk)
    rungs = list(terms(theme.site, Kind.RUNG))
    context = {
        "carried": carry(theme, request.today, stage_terms(request.current_site)),
        "theme": theme,
        "smallest": settings_of(request.current_site).smallest_group,
        "disc": number_disc(theme),
        "ring": stage_picture(theme),
        "ladder": rung_picture(theme, rungs),
        "history": told(moves(theme)),
        "may_carry": bool(may_carry_themes(request.actor)),
        **_noticed(theme),
        **_panels(theme, request),
    }
    return render(request, "themes/page.html", context)


def _chosen(request: StaffRequest, form: ThemeFilter) -> ThemeQuerySet:
    found = themes(request.actor)
    wanted = form.cleaned_data if form.is_valid() else {}
    for word in wanted.get("words", "").split():
        found = found.filter(Q(title__icontains=word) | Q(summary__icontains=word))
    if wanted.get("stage"):
        found = found.filter(stage=wanted["stage"])
    state = wanted.get("state", "")
    if state == "finished":
        return found.exclude(finished_on=None)
    return found if state == "all" else found.running()


def _noticed(theme: Theme) -> dict[str, Any]:
    """Return how often, where and since when; nothing where the figures are too small."""
    found = counts(theme)
    if theme.finding_count is None:
        return {"kinds": None, "interfaces": None, "towns": None, "quarters": None}
    return {
        "kinds": count_table(_("Art des Bruchs"), _("Art"), found["break_kind"]),
        "interfaces": count_table(_("Zwischen wem"), _("von → zu"), found["interface"]),
        "towns": {
            "picture": count_bars("where", _("Beobachtungen nach Gemeinde"), found["municipality"]),
            "table": count_table(_("Beobachtungen nach Gemeinde"), _("Gemeinde"), found["municipality"]),
        },
        "quarters": {
            "picture": count_bars("since", _("Beobachtungen je Quartal"), found["quarter"]),
            "table": count_table(_("Beobachtungen je Quartal"), _("Quartal"), found["quarter"]),
        },
    }


def _panels(theme: Theme, request: StaffRequest) -> dict[str, list[ShownPanel]]:
    shown: dict[str, list[ShownPanel]] = {"first": [], "below": [], "beside": []}
    places = {"first": "first", "main": "below", "side": "beside"}
    for panel in theme_panels:
        context = panel.context(theme, request.actor, request.today)
        if context is not None:
            shown[places[panel.place]].append(ShownPanel(panel.template, context))
    return shown
