"""The page on which the life domains are looked at together."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.planning.forms import AssessmentForm, NoGoalForm
from regelkreis.casework.planning.operations import Judgement, assess, waive_goal
from regelkreis.casework.planning.permissions import may_plan
from regelkreis.casework.planning.pictures import change_picture, change_table
from regelkreis.casework.planning.queries import changes, domain_levels, latest_levels
from regelkreis.casework.planning.views.goals import file_of, frame
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.settings import settings_of


def look_together(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask how the life domains stand today, with what was said the last time beside it."""
    request = staff(request)
    case = case_or_404(request.actor, pk)
    require(may_plan(request.actor, case))
    if address := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(address)
    earlier = domain_levels(case)
    form = AssessmentForm(
        request.POST or None,
        domains=list(terms(case.site, Kind.LIFE_DOMAIN, on=request.today)),
        before=latest_levels(earlier),
        is_repeated=bool(earlier),
        today=request.today,
        asks_need=settings_of(request.current_site).multiple_need is not None,
    )
    if form.is_valid():
        try:
            return redirect(_stored(request, case, form))
        except Refusal as refusal:
            refused(form, refusal)
    found = changes(earlier)
    context = {
        "case": case,
        "is_repeated": bool(earlier),
        "last": earlier[-1].assessment if earlier else None,
        "picture": change_picture(found) if found else "",
        "table": change_table(found),
        "cancel": file_of(case),
    }
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "planning/assess.html", form, context)


def say_why(request: HttpRequest, pk: UUID, code: str) -> HttpResponse:
    """Ask why there is no goal yet in a domain that was last seen as critical."""
    request = staff(request)
    case = case_or_404(request.actor, pk)
    require(may_plan(request.actor, case))
    known = {level.domain.code: level for level in latest_levels(domain_levels(case)).values()}
    level = known.get(code)
    if level is None:
        raise Http404
    form = NoGoalForm(request.POST or None, initial={"reason": level.no_goal_reason})
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        waive_goal(level=level, reason=reason, actor=request.actor, today=request.today)
        return redirect(file_of(case))
    note_reading(actor=request.actor, subject=case)
    context = {"level": level} | frame(case, _("Grund speichern"))
    return render_form(request, "planning/no_goal.html", form, context)


def _stored(request: StaffRequest, case: Case, form: AssessmentForm) -> str:
    given = form.cleaned_data

    def deed() -> str:
        assess(
            case=case,
            on=given["on"],
            judgements=[Judgement(*row) for row in form.chosen()],
            reason=given.get("reason", ""),
            actor=request.actor,
            today=request.today,
            **form.answers(),
        )
        return file_of(case) + "#veraenderung"

    return once(token=given["token"], user_id=request.user.pk, deed=deed)
