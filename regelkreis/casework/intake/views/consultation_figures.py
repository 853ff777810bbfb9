"""The figures of the open hours: by topic and month, and what followed from every way in."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regelkreis.casework.intake.figures import arrivals_table, languages_table, monthly_table
from regelkreis.casework.intake.forms import SpanForm
from regelkreis.casework.intake.permissions import may_consult
from regelkreis.casework.intake.queries import arrivals, by_month
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.requests import staff


def figures(request: HttpRequest) -> HttpResponse:
    """Show topics by month, languages, and what followed from every way in, for a period."""
    request = staff(request)
    require(may_consult(request.actor))
    start, end, setting = date(request.today.year, 1, 1), request.today, ""
    form = SpanForm(request.GET or None, start=start, end=end)
    if form.is_valid():
        given = form.cleaned_data
        start, end, setting = given["von"] or start, given["bis"] or end, given["rahmen"]
    site = request.actor.site
    found = by_month(site, start, end, setting=setting)
    context = {
        "form": form,
        "total": found.total,
        "monthly": monthly_table(found),
        "languages": languages_table(found) if found.languages else None,
        "arrivals": arrivals_table(arrivals(site, start, end)),
        "start": start,
        "end": end,
    }
    return render(request, "intake/consultation_figures.html", context, status=422 if form.errors else 200)
