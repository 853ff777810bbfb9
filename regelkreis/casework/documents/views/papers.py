"""Making a paper: choose it, fill the few open fields, look at it, keep it."""

from base64 import b64encode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.consent.models import Release
from regelkreis.casework.documents.forms import FORMS, PaperForm, ReleaseForm, SummaryForm
from regelkreis.casework.documents.offered import OFFERS
from regelkreis.casework.documents.operations import issue_paper, issue_summary
from regelkreis.casework.documents.operations.issue import facts_to_tell
from regelkreis.casework.documents.papers.paper import Paper
from regelkreis.casework.documents.papers.summary import Summary
from regelkreis.casework.documents.papers.typesetting import as_pictures
from regelkreis.casework.documents.papers.wording import second_languages
from regelkreis.casework.documents.permissions import may_file
from regelkreis.casework.documents.queries import releases_for_telling, setting_of
from regelkreis.casework.documents.telling import tellable
from regelkreis.casework.documents.views.finding import address
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest

# The name of the button that only wants to look.
LOOK = "vorschau"


def choose(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show which papers there are and in which languages."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_file(request.actor, case))
    note_reading(actor=request.actor, subject=case)
    context = {"case": case, "offers": list(OFFERS.values()), "languages": second_languages()}
    return render(request, "documents/papers.html", context)


def fill(request: HttpRequest, pk: UUID, code: str) -> HttpResponse:
    """Fill the open fields of a paper; look at it as often as wanted, then keep it."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    if code not in FORMS:
        raise Http404
    require(may_file(request.actor, case))
    form = FORMS[code](request.POST or None, setting=setting_of(case, request.actor, request.today))
    pictures: list[str] = []
    if form.is_valid():
        try:
            if LOOK in request.POST:
                pictures = _pictures(request, case, form.filled(), form.language)
            else:
                token = form.cleaned_data["token"]
                url = once(token=token, user_id=request.user.pk, deed=lambda: _issued(request, case, form))
                return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    context = {"case": case, "offer": OFFERS[code], "pictures": pictures, "look": LOOK}
    return render_form(request, "documents/paper.html", form, context)


def _issued(request: StaffRequest, case: Case, form: PaperForm) -> str:
    document = issue_paper(
        case=case, paper=form.filled(), language=form.language, actor=request.actor, today=request.today
    )
    messages.success(request, _("Das Papier liegt in den Dokumenten. Laden Sie es zum Drucken herunter."))
    return address(document)


def summary(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Choose the release, then one by one what is told; without a release nothing can be chosen."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_file(request.actor, case))
    releases = releases_for_telling(case, request.today)
    choice = ReleaseForm(request.GET or None, releases=releases)
    note_reading(actor=request.actor, subject=case)
    if not choice.is_valid():
        context = {"case": case, "has_release": releases.exists()}
        return render_form(request, "documents/summary_release.html", choice, context)
    return _tell(request, case, choice.cleaned_data["freigabe"])


def _tell(request: StaffRequest, case: Case, release: Release) -> HttpResponse:
    form = SummaryForm(request.POST or None, facts=tellable(case, release))
    pictures: list[str] = []
    if form.is_valid():
        told, phone = form.cleaned_data["told"], form.cleaned_data["phone"]
        try:
            if LOOK in request.POST:
                paper = Summary(release, facts_to_tell(case, release, told, request.today), phone)
                pictures = _pictures(request, case, paper, "")
            else:
                token = form.cleaned_data["token"]
                url = once(
                    token=token, user_id=request.user.pk, deed=lambda: _told(request, case, release, form)
                )
                return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    context = {"case": case, "release": release, "pictures": pictures, "look": LOOK}
    return render_form(request, "documents/summary.html", form, context)


def _told(request: StaffRequest, case: Case, release: Release, form: SummaryForm) -> str:
    document = issue_summary(
        case=case,
        release=release,
        told=form.cleaned_data["told"],
        phone=form.cleaned_data["phone"],
        actor=request.actor,
        today=request.today,
    )
    messages.success(request, _("Die Zusammenfassung liegt in den Dokumenten."))
    return address(document)


def _pictures(request: StaffRequest, case: Case, paper: Paper, language: str) -> list[str]:
    """Return the pages as the browser shows them without asking for anything more."""
    setting = setting_of(case, request.actor, request.today)
    return [b64encode(page).decode() for page in as_pictures(paper, setting, language)]
