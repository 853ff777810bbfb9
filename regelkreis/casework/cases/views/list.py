"""Which cases are mine."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.choosing import case_choices, case_rows
from regelkreis.casework.cases.narrowing import narrowings, wanted
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.cases.rows import drawn
from regelkreis.foundation.ui.tables import Column, listing

COLUMNS = (
    Column(_("Person"), sort="name"),
    Column(_("Fallnummer"), sort="number"),
    Column(_("Ort"), sort="town"),
    Column(_("Hauptthema"), sort="topic"),
    Column(_("Zielgruppe")),
    Column(_("Deutsch")),
    Column(_("eröffnet"), sort="opened"),
    Column(_("zuletzt")),
)
ORDERINGS = {
    "name": ("person__family_name", "person__given_name", "number", "pk"),
    "number": ("number", "pk"),
    "town": ("municipality__position", "number", "pk"),
    "topic": ("main_topic__position", "number", "pk"),
    "opened": ("opened_on", "pk"),
}


def case_list(request: HttpRequest) -> HttpResponse:
    """Show the actor's cases: filtered, sorted and cut on the server."""
    request = case_worker(request)
    lists = narrowings(request.GET, case_choices(request.actor))
    found = case_rows(request.actor, wanted(request.GET, lists), today=request.today)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="-opened")
    context = {
        "page": page,
        "rows": drawn(page.rows, request.today),
        "lists": lists,
        "q": request.GET.get("q", ""),
        "is_narrowed": bool(request.GET),
    }
    return render(request, "cases/list.html", context)
