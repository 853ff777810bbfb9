"""The case file: the page, its timeline, its deferred parts, and who has seen it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.page import ShownPanel, draw, file_context
from regelkreis.casework.cases.queries import case_or_404, file_or_404, log_of
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.cases.slots import case_panels
from regelkreis.casework.cases.timeline import timeline_of
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.journal.queries import who_saw
from regelkreis.network.organizations.actors import Acting


def note_file_reading(actor: Acting, case: Case) -> None:
    """Note who looked; whoever handed the case over and reads on is written down as such (`access.md`)."""
    purpose = "" if case.post_id in actor.posts else _("liest nach der Übergabe mit")
    note_reading(actor=actor, subject=case, purpose=purpose)


def file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the file; that somebody looked is written down (`access.md`)."""
    request = case_worker(request)
    found = file_or_404(request.actor, pk, request.today)
    note_file_reading(request.actor, found.case)
    answer = render(request, "cases/file.html", file_context(request, found))
    if "HX-Request" in request.headers:
        # A form beside the file leads back here; the address bar follows as it would without script.
        answer["HX-Push-Url"] = request.path
    return answer


def history(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the whole timeline."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    note_file_reading(request.actor, case)
    entries = timeline_of(case, log_of(case))
    return render(request, "cases/history.html", {"case": case, "timeline": entries})


def panel(request: HttpRequest, pk: UUID, key: str) -> HttpResponse:
    """
    Show one deferred part of the file, as a page or to be swapped in.

    It notes a reading of its own, since the address can be opened without the page around it.
    """
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    wanted = next((one for one in case_panels if one.key == key and one.deferred), None)
    if wanted is None:
        raise Http404
    note_file_reading(request.actor, case)
    html = draw(request, case, wanted)
    return render(request, "cases/panel.html", {"case": case, "panel": wanted, "html": html})


def rest(request: HttpRequest, pk: UUID) -> HttpResponse:
    """
    Show all deferred parts of the file, each for its place on the page; one with nothing to show goes.

    One answer for all of them: who acts is asked once, and one reading is noted.
    """
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    note_file_reading(request.actor, case)
    drawn = [(panel, draw(request, case, panel)) for panel in case_panels if panel.deferred]
    parts = [ShownPanel(panel, html or SafeString("")) for panel, html in drawn]
    return render(request, "cases/rest.html", {"parts": parts})


def readings(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who has seen or changed this file."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    note_file_reading(request.actor, case)
    page = who_saw(site=case.site, subject=case, also=(case.person,), page=request.GET.get("page", 1))
    return render(request, "cases/readings.html", {"case": case, "page": page})
