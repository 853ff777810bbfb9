"""Notes a contact in the open file, or in several at once; what is being typed is kept meanwhile."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.defaultfilters import date as written
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.choosing import own_open_cases
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.page import file_context
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.queries import case_or_404, file_or_404
from regelkreis.casework.cases.requests import case_worker, told_without_post
from regelkreis.casework.contacts.drafts import draft_of, restored
from regelkreis.casework.contacts.forms import ChooseCaseForm, ContactForm
from regelkreis.casework.contacts.operations import discard_draft, keep_draft, note_in_several
from regelkreis.casework.contacts.together import other_cases, these_cases
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest


def file_address(case: Case) -> str:
    """Return the address of the case file."""
    return reverse("cases:file", args=[case.pk])


def choose(request: HttpRequest) -> HttpResponse:
    """Ask in whose file the contact is noted, outside of a file."""
    request = case_worker(request)
    if told := told_without_post(request, _("Kontakt notieren")):
        return told
    cases = own_open_cases(request.actor)
    form = ChooseCaseForm(request.GET or None, cases=cases)
    if form.is_valid():
        return redirect("contacts:add", pk=form.cleaned_data["fall"])
    return render_form(request, "contacts/choose.html", form, {"has_cases": bool(cases)})


def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """
    Note a contact above the open file; a draft comes back as it was typed.

    Asked for with `?teil`, only the form is sent, to be opened in the file that is on the screen.
    """
    request = case_worker(request)
    file = file_or_404(request.actor, pk, request.today)
    require(may_work_on(request.actor, file.case))
    draft = draft_of(request.actor, file.case)
    form = ContactForm(
        request.POST or None,
        case=file.case,
        today=request.today,
        others=other_cases(request.actor, file.case),
        initial=restored(draft) if draft else None,
        draft_at=draft.changed_at if draft else None,
    )
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _noted(request, file.case, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=file.case)
    if "teil" in request.GET:
        return render_form(request, "contacts/_note.html", form, {"case": file.case})
    return render_form(request, "contacts/add.html", form, file_context(request, file))


def _noted(request: StaffRequest, case: Case, form: ContactForm) -> str:
    also = these_cases(request.actor, form.cleaned_data.get("also", ()))
    noted = note_in_several(cases=[case, *also], actor=request.actor, today=request.today, **form.contact())
    _say_saved(request, [contact.case for contact in noted], reverse("contacts:undo", args=[noted[0].pk]))
    return file_address(case)


def _say_saved(request: StaffRequest, cases: Sequence[Case], undo: str) -> None:
    """Say that it is saved, with the one button that takes it back at once."""
    count = len(cases)
    sentence = (
        _("Der Kontakt ist notiert.")
        if count == 1
        else ngettext(
            "Der Kontakt ist in %(n)s Akte notiert.", "Der Kontakt ist in %(n)s Akten notiert.", count
        )
        % {"n": count}
    )
    messages.success(request, format_html("{} {}", sentence, act_button(request, undo, _("Rückgängig"))))


def act_button(request: HttpRequest, address: str, label: str) -> str:
    """Return a form of one button, to stand in a message: what can be undone is undone by one press."""
    return format_html(
        '<form method="post" action="{}" class="rk-inline-form"><input type="hidden" '
        'name="csrfmiddlewaretoken" value="{}"><button type="submit" class="kern-btn kern-btn--tertiary">'
        '<span class="kern-label">{}</span></button></form>',
        address, get_token(request), label,
    )  # fmt: skip


@require_POST
def keep(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Keep what has been typed so far, and say when; asked by the page itself while somebody types."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    if sent_before(request.POST.get("token"), user_id=request.user.pk):
        # It was saved while this was under way: there is nothing left to keep.
        return JsonResponse({"said": ""})
    names = ContactForm.base_fields.keys() - {"token"}
    fields = {name: request.POST.getlist(name) for name in sorted(names) if name in request.POST}
    try:
        draft = keep_draft(case=case, fields=fields, actor=request.actor)
    except Refusal as refusal:
        return JsonResponse({"said": str(refusal)}, status=422)
    at = written(timezone.localtime(draft.changed_at), "H:i")
    return JsonResponse({"said": _("Entwurf gespeichert um %(time)s") % {"time": at}})


@require_POST
def discard(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Throw the draft away and begin anew."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    discard_draft(case=case, actor=request.actor)
    return redirect("contacts:add", pk=case.pk)
