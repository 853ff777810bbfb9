"""What coordination does with findings, without ever seeing whose they are."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.foundation.ui.tables import Column, Listing, listing
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.structure.findings import operations
from regelkreis.structure.findings.counting import smallest_group
from regelkreis.structure.findings.forms import FindingFilter, GroupForm, chosen_by
from regelkreis.structure.findings.home import home_context
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.operations import NewTheme, group_findings, group_into_new_theme
from regelkreis.structure.findings.permissions import may_group_findings
from regelkreis.structure.findings.queries import (
    as_seen,
    findings_of,
    like,
    proposals,
    towns_to_name,
    ungrouped,
)
from regelkreis.structure.themes.models import Theme

# Within a month the order is that of the words, so that it does not tell which came first.
ORDERINGS = {
    "month": ("month", "need__label", "pk"),
    "need": ("need__label", "-month", "pk"),
    "from": ("from_body__label", "-month", "pk"),
    "to": ("to_body__label", "-month", "pk"),
    "break": ("break_kind__label", "-month", "pk"),
}
COLUMNS = (
    Column(gettext_lazy("gebraucht wurde"), sort="need"),
    Column(gettext_lazy("von"), sort="from"),
    Column(gettext_lazy("zu"), sort="to"),
    Column(gettext_lazy("Bruch"), sort="break"),
    Column(gettext_lazy("Gemeinde")),
    Column(gettext_lazy("Monat"), sort="month"),
)


def home(request: HttpRequest) -> HttpResponse:
    """Show where everything is, what is late, and what to do today."""
    request = staff(request)
    require(may_group_findings(request.actor))
    context = home_context(request.actor, request.current_site, request.today)
    return render(request, "findings/home.html", context)


def index(request: HttpRequest) -> HttpResponse:
    """List the findings that belong to no theme yet, and what could be put together."""
    request = staff(request)
    require(may_group_findings(request.actor))
    form = FindingFilter(request.GET, site=request.actor.site)
    found = ungrouped(request.actor).filter(**chosen_by(form))
    context = {
        "page": _seen(request, found, COLUMNS),
        "form": form,
        "proposals": proposals(request.actor),
    }
    return render(request, "findings/list.html", context)


def of_theme(request: HttpRequest, pk: UUID) -> HttpResponse:
    """List the findings of a theme."""
    request = staff(request)
    require(may_group_findings(request.actor))
    theme = get_object_or_404(Theme.objects.visible_to(request.actor), pk=pk)
    columns = (*COLUMNS, Column(_("Was tun")))
    page = _seen(request, findings_of(theme, request.actor), columns)
    return render(request, "findings/of_theme.html", {"theme": theme, "page": page})


def group(request: HttpRequest) -> HttpResponse:
    """Put the chosen findings into a theme: `?auswahl=` names them, `?gleiche=` all that say the same."""
    request = staff(request)
    require(may_group_findings(request.actor))
    chosen = list(_chosen(request).order_by("-month", "need__label", "pk"))
    running = Theme.objects.visible_to(request.actor).running().order_by("number")
    seen = {"theme": request.GET.get("thema", "")}
    form = GroupForm(request.POST or None, initial=seen, site=request.actor.site, themes=running)
    if form.is_valid():
        token = form.cleaned_data["token"]
        try:
            url = once(token=token, user_id=request.user.pk, deed=lambda: _grouped(request, chosen, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    towns = towns_to_name(request.actor.site, smallest_group(request.actor.site))
    return render_form(request, "findings/group.html", form, {"findings": as_seen(chosen, towns)})


def take_out(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a finding out of its theme."""
    request = staff(request)
    require(may_group_findings(request.actor))
    found = Finding.objects.visible_to(request.actor).exclude(theme=None).select_related("theme", "need")
    finding = get_object_or_404(found, pk=pk)
    back = reverse("findings:of_theme", args=[finding.theme_id])
    form = KernForm(request.POST or None)
    if form.is_valid():

        def done() -> str:
            operations.take_out(finding=finding, actor=request.actor, today=request.today)
            return back

        try:
            return redirect(once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=done))
        except Refusal as refusal:
            refused(form, refusal)
    context = {
        "headline": _("Beobachtung aus dem Thema nehmen?"),
        "consequence": _("„%(need)s“ wartet danach wieder auf die Zuordnung. Das Thema wird neu gezählt.")
        % {"need": finding.need.label},
        "button": _("Herausnehmen"),
        "cancel_url": back,
    }
    return render_form(request, "ui/confirm.html", form, context)


def _grouped(request: StaffRequest, chosen: list[Finding], form: GroupForm) -> str:
    given = form.cleaned_data
    acting: Mapping[str, Any] = {"findings": chosen, "actor": request.actor, "today": request.today}
    theme = given["theme"]
    if theme is None:
        theme = group_into_new_theme(new=NewTheme(given["title"], given["rung"]), **acting)
    else:
        group_findings(theme=theme, **acting)
    return reverse("themes:page", args=[theme.pk])


def _chosen(request: StaffRequest) -> QuerySet[Any]:
    free = ungrouped(request.actor)
    sample = _keys(request.GET.getlist("gleiche"))
    if sample:
        return like(get_object_or_404(free, pk=sample[0]), request.actor)
    return free.filter(pk__in=_keys(request.GET.getlist("auswahl")))


def _keys(texts: list[str]) -> list[UUID]:
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _seen(request: StaffRequest, found: QuerySet[Finding], columns: tuple[Column, ...]) -> Listing[Any]:
    page = listing(found, request.GET, columns=columns, orderings=ORDERINGS, default="-month")
    towns = towns_to_name(request.actor.site, smallest_group(request.actor.site))
    return replace(page, rows=as_seen(page.rows, towns))  # type: ignore[arg-type]
