"""A theme is taken up, moved, ended and named."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import VersionedForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.structure.themes.forms import FinishThemeForm, MoveThemeForm, OpenThemeForm, RenameThemeForm
from regelkreis.structure.themes.models import Theme
from regelkreis.structure.themes.operations import finish_theme, move_theme, open_theme, rename_theme
from regelkreis.structure.themes.permissions import may_carry_themes
from regelkreis.structure.themes.queries import themes


def address_of(theme: Theme) -> str:
    """Return the address of a theme's page."""
    return reverse("themes:page", args=[theme.pk])


def take_up(request: HttpRequest) -> HttpResponse:
    """Take up a theme before any finding is grouped into it."""
    request = staff(request)
    require(may_carry_themes(request.actor))
    form = OpenThemeForm(request.POST or None, site=request.actor.site)
    if form.is_valid():
        given = dict(form.cleaned_data)
        token = given.pop("token")
        acting: dict[str, Any] = {"actor": request.actor, "today": request.today}
        try:
            url = once(
                token=token, user_id=request.user.pk, deed=lambda: address_of(open_theme(**given, **acting))
            )
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    context = {
        "heading": _("Thema aufnehmen"),
        "button": _("Thema aufnehmen"),
        "cancel": reverse("themes:list"),
    }
    return render_form(request, "themes/form.html", form, context)


def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Move a theme to another step or rung, with a reason."""
    request = staff(request)
    theme = _carried(request, pk)
    seen = {"version": theme.version, "stage": theme.stage, "rung": theme.rung_id}
    form = MoveThemeForm(request.POST or None, initial=seen, theme=theme)
    words = _("Thema weiterbewegen"), _("Weiterbewegen")
    return _changed(request, theme, form, words, lambda given: move_theme(theme=theme, **given))


def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End a theme: solved here, or rejected, with a reason."""
    request = staff(request)
    theme = _carried(request, pk)
    form = FinishThemeForm(request.POST or None, initial={"version": theme.version})
    words = _("Thema beenden"), _("Thema beenden")
    return _changed(request, theme, form, words, lambda given: finish_theme(theme=theme, **given))


def rename(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give a theme another title or summary."""
    request = staff(request)
    theme = _carried(request, pk)
    seen = {
        "version": theme.version,
        "title": theme.title,
        "summary": theme.summary,
        "domain": theme.domain_id,
    }
    form = RenameThemeForm(request.POST or None, initial=seen, site=theme.site)
    words = _("Thema neu benennen"), _("Speichern")
    return _changed(request, theme, form, words, lambda given: rename_theme(theme=theme, **given))


def _carried(request: StaffRequest, pk: UUID) -> Theme:
    theme: Theme = get_object_or_404(themes(request.actor), pk=pk)
    require(may_carry_themes(request.actor))
    return theme


def _changed(
    request: StaffRequest, theme: Theme, form: VersionedForm, words: tuple[str, str], deed: Any
) -> HttpResponse:
    """Do what a versioned form asks for and go back to the theme, or show the form with what is wrong."""
    heading, button = words
    if form.is_valid():
        given = dict(form.cleaned_data) | {"actor": request.actor, "today": request.today}
        token = given.pop("token")

        def done() -> str:
            deed(given)
            return address_of(theme)

        try:
            return redirect(once(token=token, user_id=request.user.pk, deed=done))
        except Refusal as refusal:
            theme.refresh_from_db()
            refused(form, refusal, version=theme.version)
    context = {"theme": theme, "heading": heading, "button": button, "cancel": address_of(theme)}
    return render_form(request, "themes/form.html", form, context)
