"""The page "Auslastung"."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.requests import staff
from regelkreis.reporting.caseload.permissions import may_read_caseload
from regelkreis.reporting.caseload.reading import caseload_for
from regelkreis.reporting.caseload.tables import tables_of


def caseload(request: HttpRequest) -> HttpResponse:
    """Show how many cases there are on which post, as the reader may know it."""
    request = staff(request)
    require(may_read_caseload(request.actor))
    found = caseload_for(request.actor, site=request.current_site, on=request.today)
    context = {"caseload": found, "tables": tables_of(found)}
    return render(request, "reporting/caseload.html", context)
