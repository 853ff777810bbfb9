"""A conference is convened, changed, put off, called off."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.conferences.forms.convening import (
    CancelForm,
    ChangeForm,
    ConveneForm,
    PlanFields,
    PostponeForm,
)
from regelkreis.casework.conferences.models import Conference
from regelkreis.casework.conferences.operations import Plan, cancel, change_conference, convene, postpone
from regelkreis.casework.conferences.permissions import may_convene, may_prepare, may_schedule
from regelkreis.casework.conferences.queries import conference_or_404
from regelkreis.casework.conferences.queries.moderating import seen_or_404
from regelkreis.casework.conferences.views.answering import (
    Given,
    acting,
    address_of,
    answered,
    done_before,
    stored_version,
)
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.requests import staff

PLANNED = (*PlanFields.base_fields, "led_by")


def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Call agencies together on a case."""
    request = staff(request)
    case = case_or_404(request.actor, pk)
    require(may_convene(request.actor, case))
    form = ConveneForm(request.POST or None, site=case.site, today=request.today)

    def deed(given: Given) -> str:
        plan = _plan(given)
        return address_of(convene(case=case, plan=plan, **given, **acting(request)))

    context = {"case": case, "cancel": reverse("cases:file", args=[case.pk])}
    return answered(request, form, deed, context, about=case, template="conferences/convene.html")


def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put purpose, agenda or place right."""
    request = staff(request)
    conference = conference_or_404(request.actor, pk)
    if answer := done_before(request):
        return answer
    require(may_prepare(request.actor, conference))
    known = {name: getattr(conference, name) for name in PLANNED if name != "topics"}
    topics = list(conference.topics.order_by("position", "code"))
    form = ChangeForm(
        request.POST or None,
        initial={**known, "topics": topics, "version": conference.version},
        conference=conference,
        today=request.today,
    )

    def deed(given: Given) -> str:
        plan = _plan(given)
        change_conference(conference=conference, plan=plan, **given, **acting(request))
        return address_of(conference)

    context = _frame(conference, _("Angaben ändern"), _("Angaben speichern"))
    version = stored_version(conference)
    return answered(request, form, deed, context, about=conference.case, version=version)


def put_off(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a conference off to another day."""
    request = staff(request)
    conference = seen_or_404(request.actor, pk)
    if answer := done_before(request):
        return answer
    require(may_schedule(request.actor, conference))
    known = {"version": conference.version, "starts_at": conference.starts_at}
    form = PostponeForm(request.POST or None, initial=known)

    def deed(given: Given) -> str:
        postpone(conference=conference, **given, **acting(request))
        return address_of(conference)

    context = _frame(conference, _("Konferenz verschieben"), _("Verschieben"))
    context["hint"] = _(
        "Wer schon eingeladen ist, muss den neuen Termin erfahren; die Liste zeigt, wer fehlt."
    )
    version = stored_version(conference)
    return answered(request, form, deed, context, about=conference.case, version=version)


def call_off(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Call a conference off."""
    request = staff(request)
    conference = seen_or_404(request.actor, pk)
    if answer := done_before(request):
        return answer
    require(may_schedule(request.actor, conference))
    form = CancelForm(request.POST or None, initial={"version": conference.version})

    def deed(given: Given) -> str:
        cancel(conference=conference, **given, **acting(request))
        return address_of(conference)

    context = _frame(conference, _("Konferenz absagen"), _("Absagen"))
    context["hint"] = _("Bitte sagen Sie denen ab, die eingeladen sind; die Kalenderdatei trägt die Absage.")
    version = stored_version(conference)
    return answered(request, form, deed, context, about=conference.case, version=version)


def _plan(given: Given) -> Plan:
    """Take what makes the plan out of what was typed."""
    return Plan(**{name: given.pop(name) for name in PLANNED if name in given})


def _frame(conference: Conference, heading: str, button: str) -> Given:
    return {
        "conference": conference,
        "heading": heading,
        "button": button,
        "cancel": address_of(conference),
    }
