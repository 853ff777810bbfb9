"""The page of the progress report, and its files."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.reporting.drawing import drawing_of
from regelkreis.reporting.formats import FORMATS
from regelkreis.reporting.formats.frame import data_line
from regelkreis.reporting.forms import CountedForm, ReportForm
from regelkreis.reporting.issuing import issue_for
from regelkreis.reporting.permissions import (
    Grain,
    grain_of,
    may_choose_town,
    may_choose_whole_site,
    may_read_reports,
)
from regelkreis.reporting.queries import towns_for
from regelkreis.reporting.sentences import MARK, consequence, definitions, most_important, origin
from regelkreis.reporting.shown import shown_table
from regelkreis.reporting.tables import Report


def progress(request: HttpRequest) -> HttpResponse:
    """Show the progress report of a place on a day, as the reader may know it."""
    request = staff(request)
    require(may_read_reports(request.actor))
    form = _form(request)
    context = {"form": form, "mark": MARK, "exact": grain_of(request.actor) is Grain.EXACT}
    if not form.is_valid():
        return render(request, "reporting/progress.html", {**context, "report": None}, status=422)
    report = _report(request, form)
    context |= {
        "report": report,
        "most_important": most_important(report),
        "tables": [(shown_table(table), drawing_of(table)) for table in report.tables],
        "consequence": consequence(report),
        "resolutions": [(one, origin(one)) for one in report.resolutions],
        "definitions": definitions(report),
        "data_line": data_line(report),
        "formats": FORMATS.values(),
        "query": _query(form),
    }
    return render(request, "reporting/progress.html", context)


def download(request: HttpRequest, form: str) -> HttpResponse:
    """
    Hand over the same report as a file, and note who took it.

    :raises Http404: no such format, or a question that cannot be answered.
    """
    request = staff(request)
    require(may_read_reports(request.actor))
    question, chosen = _form(request), FORMATS.get(form)
    if chosen is None or not question.is_valid():
        raise Http404
    report = _report(request, question)
    content = chosen.write(report)
    name = f"sachstand-{report.municipality or report.site}-{report.on:%Y-%m-%d}.{chosen.name}"
    note_reading(
        actor=request.actor,
        subject=("reporting.progress", request.actor.site),
        purpose=_("Bericht als Datei: %(name)s") % {"name": name},
    )
    response = HttpResponse(content, content_type=chosen.content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _form(request: StaffRequest) -> ReportForm:
    actor = request.actor
    kind = ReportForm if grain_of(actor) is Grain.EXACT else CountedForm
    whole = _("ganzer Standort") if may_choose_whole_site(actor) else ""
    towns = towns_for(actor) if may_choose_town(actor) else []
    return kind(request.GET, towns=list(towns), whole=whole, today=request.today)


def _report(request: StaffRequest, form: ReportForm) -> Report:
    return issue_for(
        request.actor,
        site=request.current_site,
        town=form.town,
        on=form.cleaned_data["on"],
        screenings_until=form.cleaned_data.get("screenings_until"),
    )


def _query(form: ReportForm) -> str:
    """Return the question as part of an address, so that the files answer the same one."""
    return urlencode({name: form.data[name] for name in form.fields if form.data.get(name)})
