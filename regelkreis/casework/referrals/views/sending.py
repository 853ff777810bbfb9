"""The page from which a concern is handed on."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.people.models import Person
from regelkreis.casework.planning.models import Step
from regelkreis.casework.planning.queries import steps_visible_to
from regelkreis.casework.referrals.forms import SendForm
from regelkreis.casework.referrals.operations import Agreement, send_referral
from regelkreis.casework.referrals.permissions import may_refer
from regelkreis.casework.referrals.queries import referrals_of, releases_for_concerns, running_with
from regelkreis.casework.referrals.refusals import ReleaseMissing
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.components import Fact
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.settings import settings_of


def from_case(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Hand a concern of a case to a service."""
    request = staff(request)
    return _send(request, case_or_404(request.actor, pk), None)


def from_step(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Hand a step of a goal to a service; its words are proposed as the concern."""
    request = staff(request)
    step = get_object_or_404(steps_visible_to(request.actor), pk=pk)
    return _send(request, step.goal.case, step)


def _send(request: StaffRequest, case: Case, step: Step | None) -> HttpResponse:
    require(may_refer(request.actor, case))
    form = SendForm(
        request.POST or None,
        initial={"concern": step.what if step else ""},
        person=case.person,
        today=request.today,
        answer_days=settings_of(request.current_site).referral_answer_days,
        releases=releases_for_concerns(case.person, request.today),
        running=running_with(referrals_of(case.pk)),
    )
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _sent(request, case, step, form))
            return redirect(url)
        except ReleaseMissing as refusal:
            form.add_error("agrees", str(refusal))
        except Refusal as refusal:
            refused(form, refusal)
    context = {
        "case": case,
        "step": step,
        "told": what_is_told(case.person),
        "cancel": reverse("cases:file", args=[case.pk]),
    }
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "referrals/send.html", form, context)


def _sent(request: StaffRequest, case: Case, step: Step | None, form: SendForm) -> str:
    given = form.cleaned_data
    send_referral(
        case=case,
        recipient=given["recipient"],
        concern=given["concern"],
        step=step,
        agreement=Agreement(given["agreed_until"]) if given["agrees"] else None,
        due_on=given["due_on"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("cases:file", args=[case.pk]) + "#verweise"


def what_is_told(person: Person) -> list[Fact]:
    """Return what a service learns beside the concern; what is not known is said to be missing."""
    missing = _("nicht bekannt")
    return [
        Fact(_("Name"), person.full_name or missing),
        Fact(_("geboren"), f"{person.birth_date:%d.%m.%Y}" if person.birth_date else missing),
        Fact(_("Telefon"), person.phone or missing),
        Fact(_("E-Mail"), person.email or missing),
        Fact(_("Sprache"), ", ".join(person.languages) or missing),
        Fact(_("Anliegen"), _("wie Sie es links aufschreiben")),
    ]
