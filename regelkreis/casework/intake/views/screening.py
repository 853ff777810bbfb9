"""A queue of people at a counter: count, take back, look at the figures."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.intake.figures import tally_table
from regelkreis.casework.intake.forms import PeriodForm, ScreeningForm
from regelkreis.casework.intake.models import Screening
from regelkreis.casework.intake.operations import count_screening, erase_name, withdraw_screening
from regelkreis.casework.intake.permissions import may_screen, may_withdraw
from regelkreis.casework.intake.queries import (
    counted_at,
    counted_today,
    last_of,
    names_waiting,
    screenings_of,
    tally,
)
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff


def count(request: HttpRequest) -> HttpResponse:
    """Count one talk after the other; day, occasion and town stay as with the person before."""
    request = staff(request)
    require(may_screen(request.actor))
    site, today = request.actor.site, request.today
    saved, taken_back = _named_in(request, "gezaehlt"), _named_in(request, "zurueck")
    here = saved or taken_back
    before = here or last_of(request.actor)
    form = ScreeningForm(
        request.POST or None,
        site=site,
        today=today,
        before=before,
        day=here.on if here else None,
    )
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: _counted(request, form)))
        except Refusal as refusal:
            refused(form, refusal)
    context = {
        "number": counted_today(request.actor, today),
        "saved": saved if saved and saved.withdrawn_at is None else None,
        "last": _still_to_take_back(request, saved),
        "before": before,
        "at_occasion": counted_at(site, before.occasion_id, before.on) if before else 0,
        "waiting": names_waiting(request.actor),
        "table": tally_table(tally(site, today, today), _("Heute am Standort")),
    }
    return render_form(request, "intake/screening.html", form, context)


def _counted(request: StaffRequest, form: ScreeningForm) -> str:
    given = form.cleaned_data
    screening = count_screening(
        on=given["on"],
        occasion=given["occasion"],
        municipality=given["municipality"],
        result=given["result"],
        basis=given["basis"],
        person_name=given["person_name"],
        person_contact=given["person_contact"],
        actor=request.actor,
        today=request.today,
    )
    return f"{reverse('intake:screening')}?gezaehlt={screening.pk}"


def _named_in(request: StaffRequest, name: str) -> Screening | None:
    """Return the talk the address speaks of; an unknown key, or the talk of another, is none."""
    try:
        key = UUID(request.GET.get(name, ""))
    except ValueError:
        return None
    return screenings_of(request.actor).filter(pk=key).first()


def _still_to_take_back(request: StaffRequest, saved: Screening | None) -> Screening | None:
    """Return the last talk of today where none was just counted: it can be taken back as well."""
    last = None if saved and saved.withdrawn_at is None else last_of(request.actor)
    return last if last and last.on == request.today and may_withdraw(request.actor, last) else None


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a counted talk back."""
    request = staff(request)
    screening = get_object_or_404(screenings_of(request.actor), pk=pk)
    withdraw_screening(screening=screening, actor=request.actor, today=request.today)
    messages.info(request, _("Das Gespräch ist zurückgenommen und zählt nicht mehr."))
    return redirect(f"{reverse('intake:screening')}?zurueck={screening.pk}")


@require_POST
def erase(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Erase a name that was noted at a counter; the talk stays counted."""
    request = staff(request)
    screening = get_object_or_404(screenings_of(request.actor), pk=pk)
    erase_name(screening=screening, actor=request.actor, today=request.today)
    messages.info(request, _("Der Name ist gelöscht. Das Gespräch bleibt gezählt."))
    return redirect("intake:screening")


def figures(request: HttpRequest) -> HttpResponse:
    """Show the results of a period in the order of the site."""
    request = staff(request)
    require(may_screen(request.actor))
    form = PeriodForm(request.GET or None, site=request.actor.site)
    start, end, occasion = date(request.today.year, 1, 1), request.today, None
    if form.is_valid():
        given = form.cleaned_data
        start, end, occasion = given["von"] or start, given["bis"] or end, given["anlass"]
    found = tally(request.actor.site, min(start, end), end, occasion=occasion)
    caption = _("%(start)s bis %(end)s") % {"start": f"{start:%d.%m.%Y}", "end": f"{end:%d.%m.%Y}"}
    context = {"form": form, "table": tally_table(found, caption), "total": found.total}
    return render(request, "intake/figures.html", context, status=422 if form.errors else 200)
