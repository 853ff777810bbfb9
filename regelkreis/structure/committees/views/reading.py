"""Sessions, one session with its papers, the register of decisions, and one decision."""

from uuid import UUID

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.kernel.refusals import require
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.requests import staff
from regelkreis.structure.committees.forms import RegisterFilter
from regelkreis.structure.committees.permissions import may_prepare_bodies, may_read_decisions
from regelkreis.structure.committees.queries import agenda, decisions, sessions, with_verdicts
from regelkreis.structure.committees.slots import decision_panels
from regelkreis.structure.themes.permissions import may_read_themes

SESSION_COLUMNS = (
    Column(_("Tag"), sort="on"),
    Column(_("Gremium"), sort="body"),
    Column(_("Ort")),
    Column(_("Punkte"), numeric=True),
    Column(_("Stand")),
)
SESSION_ORDERINGS = {"on": ("on", "pk"), "body": ("body__position", "-on", "pk")}

DECISION_COLUMNS = (
    Column(_("Nummer"), sort="number"),
    Column(_("Beschluss")),
    Column(_("wirkt ab"), sort="effect"),
    Column(_("läuft ab"), sort="expiry"),
    Column(_("zuständig"), sort="owner"),
    Column(_("Kennzahl"), sort="indicator"),
    Column(_("Wirkung")),
)
DECISION_ORDERINGS = {
    "number": ("number", "pk"),
    "effect": ("effect_from", "pk"),
    "expiry": ("expires_on", "pk"),
    "owner": ("owner__label", "pk"),
    "indicator": ("indicator__label", "pk"),
}


def sessions_page(request: HttpRequest) -> HttpResponse:
    """List the sessions, and the decisions that expire soonest."""
    request = staff(request)
    require(may_prepare_bodies(request.actor))
    page = listing(
        sessions(request.actor).annotate(points=Count("items")),
        request.GET,
        columns=SESSION_COLUMNS,
        orderings=SESSION_ORDERINGS,
        default="-on",
    )
    soonest = with_verdicts(decisions(request.actor)).in_force_on(request.today)
    context = {"page": page, "soonest": soonest.order_by("expires_on", "number")[:5]}
    return render(request, "committees/sessions.html", context)


def session_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a session: usable while the meeting runs."""
    request = staff(request)
    session = get_object_or_404(sessions(request.actor), pk=pk)
    rows = agenda(session)
    context = {
        "session": session,
        "agenda": rows,
        "decided": [row.decision for item in rows for row in item.proposals if row.decision],
        "is_due": session.on <= request.today,
    }
    return render(request, "committees/session.html", context)


def register(request: HttpRequest) -> HttpResponse:
    """List the decisions."""
    request = staff(request)
    require(may_read_decisions(request.actor))
    form = RegisterFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    found = with_verdicts(decisions(request.actor, wanted.get("words", "")))
    if not wanted.get("state"):
        found = found.in_force_on(request.today)
    elif wanted["state"] == "expired":
        found = found.filter(expires_on__lt=request.today)
    page = listing(
        found, request.GET, columns=DECISION_COLUMNS, orderings=DECISION_ORDERINGS, default="expiry"
    )
    context = {"page": page, "form": form, "may_prepare": bool(may_prepare_bodies(request.actor))}
    return render(request, "committees/register.html", context)


def decision_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a decision and what came of it."""
    request = staff(request)
    require(may_read_decisions(request.actor))
    decision = get_object_or_404(with_verdicts(decisions(request.actor)), pk=pk)
    drawn = [
        (panel.template, panel.context(decision, request.actor, request.today)) for panel in decision_panels
    ]
    context = {
        "decision": decision,
        "may_prepare": bool(may_prepare_bodies(request.actor)),
        "may_read_themes": bool(may_read_themes(request.actor)),
        "panels": [(template, shown) for template, shown in drawn if shown is not None],
    }
    return render(request, "committees/decision.html", context)
