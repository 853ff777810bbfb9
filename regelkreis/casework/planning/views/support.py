"""Language levels and topics of support: written down, named."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.planning.forms import LanguageForm, SupportForm
from regelkreis.casework.planning.operations import name_support_topics, note_language_level
from regelkreis.casework.planning.permissions import may_plan
from regelkreis.casework.planning.support import chosen_topics, support_of
from regelkreis.casework.planning.views.goals import file_of, frame
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import staff


def language(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write down a level of German."""
    request = staff(request)
    case = case_or_404(request.actor, pk)
    require(may_plan(request.actor, case))
    form = LanguageForm(request.POST or None, initial={"on": request.today})

    def deed() -> str:
        given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
        note_language_level(case=case, actor=request.actor, today=request.today, **given)
        return file_of(case) + "#sprache"

    if form.is_valid():
        try:
            return redirect(once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=deed))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    context = {"levels": support_of(case).levels} | frame(case, _("Sprachniveau speichern"))
    return render_form(request, "planning/language.html", form, context)


def topics(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Name the topics of support."""
    request = staff(request)
    case = case_or_404(request.actor, pk)
    require(may_plan(request.actor, case))
    form = SupportForm(request.POST or None, site=case.site, today=request.today, chosen=chosen_topics(case))
    if form.is_valid():
        named = list(form.cleaned_data["topics"])
        name_support_topics(case=case, topics=named, actor=request.actor, today=request.today)
        return redirect(file_of(case) + "#sprache")
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "planning/topics.html", form, frame(case, _("Themen speichern")))
