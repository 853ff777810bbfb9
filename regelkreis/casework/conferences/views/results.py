"""After a conference: the result, and what was agreed."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.conferences.forms.results import (
    GoalAgreementForm,
    ReferralAgreementForm,
    ResultForm,
    StepAgreementForm,
)
from regelkreis.casework.conferences.models import Conference
from regelkreis.casework.conferences.operations import (
    agree_on_goal,
    agree_on_referral,
    agree_on_step,
    record_result,
)
from regelkreis.casework.conferences.permissions import may_agree, may_record
from regelkreis.casework.conferences.queries import conference_or_404, participants_of
from regelkreis.casework.conferences.sight import EVERYTHING, seats
from regelkreis.casework.conferences.views.answering import (
    Given,
    acting,
    address_of,
    answered,
    done_before,
    stored_version,
)
from regelkreis.casework.referrals.operations import Agreement as Consent
from regelkreis.casework.referrals.queries import releases_for_concerns
from regelkreis.casework.referrals.refusals import ReleaseMissing
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.network.organizations.requests import StaffRequest, staff

HEADINGS = {
    "ziel": gettext_lazy("Vereinbarung als Ziel"),
    "schritt": gettext_lazy("Vereinbarung als Schritt"),
    "verweis": gettext_lazy("Vereinbarung als Verweis"),
}


def result(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Record who was there and what came out, or put it right."""
    request = staff(request)
    conference = conference_or_404(request.actor, pk)
    if answer := done_before(request):
        return answer
    require(may_record(request.actor, conference, request.today))
    participants = participants_of(conference)
    there = [str(one.pk) for one in participants if one.attended is not False]
    form = ResultForm(
        request.POST or None,
        initial={"version": conference.version, "result": conference.result, "present": there},
        seats=seats(conference, participants, EVERYTHING, request.today),
    )

    def deed(given: Given) -> str:
        present = [UUID(key) for key in given.pop("present")]
        record_result(conference=conference, present=present, **given, **acting(request))
        return address_of(conference) + "#vereinbarungen"

    context = _frame(conference, _("Ergebnis festhalten"))
    version = stored_version(conference)
    return answered(request, form, deed, context, about=conference.case, version=version)


def agree(request: HttpRequest, pk: UUID, become: str) -> HttpResponse:
    """
    Enter an agreement, which becomes a goal, a step or a referral of the case.

    :raises Http404: it cannot become anything else.
    """
    request = staff(request)
    conference = conference_or_404(request.actor, pk)
    if become not in HEADINGS:
        raise Http404
    require(may_agree(request.actor, conference))
    form = _form(request, conference, become)

    def deed(given: Given) -> str:
        _agreed(request, conference, become, given)
        return address_of(conference) + "#vereinbarungen"

    return answered(request, form, deed, _frame(conference, HEADINGS[become]), about=conference.case)


def _form(request: StaffRequest, conference: Conference, become: str) -> KernForm:
    case, today = conference.case, request.today
    if become == "verweis":
        releases = releases_for_concerns(case.person, today)
        return ReferralAgreementForm(request.POST or None, case=case, today=today, releases=releases)
    kind = GoalAgreementForm if become == "ziel" else StepAgreementForm
    return kind(request.POST or None, case=case, today=today)


def _agreed(request: StaffRequest, conference: Conference, become: str, given: Given) -> None:
    """Call the operation; what the rooms below refuse is said at the fields of this page."""
    if become == "verweis":
        until = given.pop("agreed_until")
        given["consent"] = Consent(until) if given.pop("agrees") else None
    deed = {"ziel": agree_on_goal, "schritt": agree_on_step, "verweis": agree_on_referral}[become]
    try:
        deed(conference=conference, **given, **acting(request))  # type: ignore[operator]
    except ReleaseMissing as refusal:
        raise Invalid({"agrees": str(refusal)}) from refusal
    except Invalid as refusal:
        names = {"title": "what", "concern": "what"}
        raise Invalid({names.get(name, name): said for name, said in refusal.errors.items()}) from refusal


def _frame(conference: Conference, heading: object) -> Given:
    return {
        "conference": conference,
        "heading": heading,
        "button": _("Speichern"),
        "cancel": address_of(conference),
    }
