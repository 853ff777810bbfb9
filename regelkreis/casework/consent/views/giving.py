"""What is added: a basis, a release, or that the person said no."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from regelkreis.casework.consent.forms import BasisForm, RefusalForm, ReleaseForm
from regelkreis.casework.consent.operations import give_release, note_refusal, record_basis
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.casework.people.requests import person_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff


def basis_add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write down why data about this person may be stored."""
    request = staff(request)
    found, link = person_or_404(request, pk)
    require(may_write_about(request.actor, found))
    form = BasisForm(request.POST or None, person=found, today=request.today)
    if form.is_valid():
        try:
            return redirect(_once(request, form, lambda: _basis(request, found, form, link.url)))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=found)
    return render_form(request, "consent/basis_add.html", form, {"person": found, "link": link})


def _basis(request: StaffRequest, found: Person, form: BasisForm, url: str) -> str:
    given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
    record_basis(person=found, actor=request.actor, today=request.today, **given)
    return url


def release_add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write down who may know what."""
    request = staff(request)
    found, link = person_or_404(request, pk)
    require(may_write_about(request.actor, found))
    form = ReleaseForm(request.POST or None, person=found, today=request.today)
    if form.is_valid():
        try:
            return redirect(_once(request, form, lambda: _release(request, found, form, link.url)))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=found)
    return render_form(request, "consent/release_add.html", form, {"person": found, "link": link})


def _release(request: StaffRequest, found: Person, form: ReleaseForm, url: str) -> str:
    given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
    give_release(person=found, actor=request.actor, today=request.today, **given)
    return f"{url}#freigaben"


def release_refuse(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write down that the person said no, which is as good an answer as a yes."""
    request = staff(request)
    found, link = person_or_404(request, pk)
    require(may_write_about(request.actor, found))
    form = RefusalForm(request.POST or None, person=found, today=request.today)
    if form.is_valid():
        try:
            return redirect(_once(request, form, lambda: _refusal(request, found, form)))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=found)
    return render_form(request, "consent/release_refuse.html", form, {"person": found, "link": link})


def _refusal(request: StaffRequest, found: Person, form: RefusalForm) -> str:
    given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
    note_refusal(person=found, actor=request.actor, today=request.today, **given)
    return address("consent:person", found.pk) + "#nein"


def _once(request: StaffRequest, form: KernForm, deed: Callable[[], str]) -> str:
    return once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=deed)
