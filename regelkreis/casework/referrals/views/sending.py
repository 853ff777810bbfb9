"""The page from which a concern is handed on: to whom first, then what, looked at before it goes out."""

from base64 import b64encode
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.counselling.queries import running_counsellings
from regelkreis.casework.documents.papers.typesetting import as_pictures
from regelkreis.casework.documents.queries import setting_of
from regelkreis.casework.planning.models import Step
from regelkreis.casework.planning.queries import domain_levels, latest_levels, steps_visible_to
from regelkreis.casework.referrals.forms import RecipientForm, SendForm
from regelkreis.casework.referrals.handing import known_facts
from regelkreis.casework.referrals.legal_areas import own_case_management
from regelkreis.casework.referrals.operations import handover_before_sending, send_referral
from regelkreis.casework.referrals.permissions import may_refer
from regelkreis.casework.referrals.queries import referrals_of, releases_for_concerns, running_with
from regelkreis.casework.referrals.refusals import ReleaseMissing
from regelkreis.casework.referrals.rows import referral_row
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.settings import settings_of

# The name of the button that only wants to look.
LOOK = "vorschau"


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
    note_reading(actor=request.actor, subject=case)
    releases = releases_for_concerns(case.person, request.today)
    running = running_with(referrals_of(case.pk))
    choice = RecipientForm(
        request.GET or None, person=case.person, today=request.today, releases=releases, running=running
    )
    context: dict[str, Any] = {
        "case": case,
        "step": step,
        "overlaps": running_counsellings(case.pk),
        "cancel": reverse("cases:file", args=[case.pk]),
    }
    if not choice.is_valid():
        return render_form(request, "referrals/recipient.html", choice, context)
    recipient = choice.cleaned_data["an"]
    release = releases.get(recipient.pk)
    earlier = running.get(recipient.pk)
    context |= {
        "recipient": recipient,
        "release": release,
        "legal_area": own_case_management(recipient, request.today),
        "earlier": referral_row(earlier, request.today) if earlier else None,
        "look": LOOK,
        "pictures": [],
    }
    form = SendForm(
        request.POST or None,
        initial={"concern": step.what if step else ""},
        person=case.person,
        today=request.today,
        answer_days=settings_of(request.current_site).referral_answer_days,
        facts=known_facts(case),
        released=release.data_kinds if release else (),
        needs=[] if step else [one.domain for one in latest_levels(domain_levels(case)).values() if one.need],
    )
    return _filled(request, form, case, step, recipient, context)


def _filled(
    request: StaffRequest,
    form: SendForm,
    case: Case,
    step: Step | None,
    recipient: Organization,
    context: dict[str, Any],
) -> HttpResponse:
    """Show the form, the sheet as the recipient will read it, or send."""
    if form.is_valid():
        try:
            if LOOK not in request.POST:
                token = form.cleaned_data["token"]
                return redirect(
                    once(
                        token=token,
                        user_id=request.user.pk,
                        deed=lambda: _sent(request, case, step, recipient, form),
                    )
                )
            context["pictures"] = _pictures(request, case, recipient, form)
        except ReleaseMissing as refusal:
            form.add_error("agrees", str(refusal))
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "referrals/send.html", form, context)


def _sent(
    request: StaffRequest, case: Case, step: Step | None, recipient: Organization, form: SendForm
) -> str:
    given = form.cleaned_data
    referral = send_referral(
        case=case,
        recipient=recipient,
        concern=given["concern"],
        step=step,
        domain=given.get("domain"),
        told=given["told"],
        agreement=form.agreement(),
        due_on=given["due_on"],
        way=given["way"],
        callback=given["callback"],
        actor=request.actor,
        today=request.today,
    )
    messages.success(request, _("Der Verweis ist vermerkt. Das Übergabeblatt können Sie hier drucken."))
    return reverse("referrals:page", args=[referral.pk])


def _pictures(request: StaffRequest, case: Case, recipient: Organization, form: SendForm) -> list[str]:
    """Return the pages of the sheet as the browser shows them without asking for anything more."""
    given = form.cleaned_data
    paper = handover_before_sending(
        case=case,
        recipient=recipient,
        concern=given["concern"],
        told=given["told"],
        agreement=form.agreement(),
        due_on=given["due_on"],
        callback=given["callback"],
        actor=request.actor,
        today=request.today,
    )
    setting = setting_of(case, request.actor, request.today)
    return [b64encode(page).decode() for page in as_pictures(paper, setting, "")]
