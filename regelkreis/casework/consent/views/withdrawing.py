"""What is taken back: a basis or a release, after the page has said what that means."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.consent.models import Basis, Release
from regelkreis.casework.consent.operations import withdraw_basis, withdraw_release
from regelkreis.casework.consent.permissions import may_withdraw
from regelkreis.casework.consent.queries import bases_visible_to, releases_visible_to
from regelkreis.casework.people.models import Person
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import require
from regelkreis.foundation.ui.forms import KernForm, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff


def address(person: Person) -> str:
    """Return the address of the page on a person's bases and releases."""
    return reverse("consent:person", args=[person.pk])


def basis_withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back a basis, after the page has said what that means."""
    request = staff(request)
    basis = get_object_or_404(bases_visible_to(request.actor), pk=pk)
    require(may_withdraw(request.actor, basis))
    form = KernForm(request.POST or None)
    if form.is_valid():
        return redirect(_once(request, form, lambda: _basis_gone(request, basis)))
    consequence = _("Ab heute darf auf dieser Grundlage nichts mehr gespeichert werden.")
    return _confirm(
        request, form, _("%(kind)s widerrufen") % {"kind": basis.kind.label}, consequence, basis.person
    )


def _basis_gone(request: StaffRequest, basis: Basis) -> str:
    withdraw_basis(basis=basis, actor=request.actor, today=request.today)
    return address(basis.person)


def release_withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back a release, after the page has said what that means."""
    request = staff(request)
    release = get_object_or_404(releases_visible_to(request.actor), pk=pk)
    require(may_withdraw(request.actor, release))
    form = KernForm(request.POST or None)
    if form.is_valid():
        return redirect(_once(request, form, lambda: _release_gone(request, release)))
    names = {"recipient": release.recipient.label}
    headline = _("Freigabe für %(recipient)s widerrufen") % names
    consequence = (
        _("Ab sofort erfährt %(recipient)s nichts mehr. Was sie schon weiß, bleibt bei ihr.") % names
    )
    return _confirm(request, form, headline, consequence, release.person)


def _release_gone(request: StaffRequest, release: Release) -> str:
    withdraw_release(release=release, actor=request.actor, today=request.today)
    return address(release.person)


def _confirm(
    request: StaffRequest, form: KernForm, headline: str, consequence: str, about: Person
) -> HttpResponse:
    note_reading(actor=request.actor, subject=about)
    words = {"headline": headline, "consequence": consequence, "button": _("Widerruf eintragen")}
    return render_form(request, "ui/confirm.html", form, {**words, "cancel_url": address(about)})


def _once(request: StaffRequest, form: KernForm, deed: Callable[[], str]) -> str:
    return once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=deed)
