"""Who takes part: added, changed, taken off the list."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.forms.taking_part import (
    EXISTING,
    NEW,
    NO,
    ChangeParticipantForm,
    ParticipantForm,
)
from regelkreis.casework.conferences.models import Participant
from regelkreis.casework.conferences.operations import (
    Answer,
    Who,
    add_participant,
    change_participant,
    remove_participant,
)
from regelkreis.casework.conferences.permissions import may_prepare
from regelkreis.casework.conferences.queries import (
    conference_or_404,
    conferences_visible_to,
    participant_or_404,
    participants_of,
)
from regelkreis.casework.conferences.queries.releasing import conference_releases
from regelkreis.casework.conferences.sight import called
from regelkreis.casework.conferences.views.answering import (
    Given,
    acting,
    address_of,
    answered,
    done_before,
)
from regelkreis.foundation.kernel.refusals import require
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.methods.periods import add_months
from regelkreis.network.organizations.requests import staff

AGREED_MONTHS = 3
WHO = ("kind", "organization", "agency", "contact", "email", "address")


def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put somebody on the list, with or without a release."""
    request = staff(request)
    conference = conference_or_404(request.actor, pk)
    require(may_prepare(request.actor, conference))
    releases = conference_releases(conference.case.person, on=conference.on, today=request.today)
    form = ParticipantForm(
        request.POST or None,
        initial={"valid_until": add_months(conference.on, AGREED_MONTHS)},
        site=conference.site,
        today=request.today,
        releases=releases,
        person_is_there=any(one.kind == Participant.Kind.PERSON for one in participants_of(conference)),
    )

    def deed(given: Given) -> str:
        who = Who(**{name: given[name] for name in WHO})
        add_participant(conference=conference, who=who, answer=_answer(given), **acting(request))
        return address_of(conference) + "#teilnehmende"

    context = {
        "conference": conference,
        "heading": _("Teilnehmende hinzufügen"),
        "button": _("Hinzufügen"),
        "cancel": address_of(conference),
    }
    return answered(request, form, deed, context, about=conference.case)


def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note an answer, put an address right, or write down what the person says now."""
    request = staff(request)
    participant = participant_or_404(conferences_visible_to(request.actor), pk)
    conference = participant.conference
    if answer := done_before(request):
        return answer
    require(may_prepare(request.actor, conference))
    known = {name: getattr(participant, name) for name in ("reply", "contact", "email", "address", "version")}
    known |= {"consent": _known_consent(participant)}
    known |= {"valid_until": add_months(conference.on, AGREED_MONTHS)}
    form = ChangeParticipantForm(request.POST or None, initial=known, participant=participant)

    def deed(given: Given) -> str:
        said = _answer(given) if given.get("consent", "kept") != "kept" else None
        given.pop("consent", None)
        given.pop("valid_until", None)
        change_participant(participant=participant, answer=said, **given, **acting(request))
        return address_of(conference) + "#teilnehmende"

    def version() -> int:
        return int(Participant.objects.values_list("version", flat=True).get(pk=participant.pk))

    context = {
        "conference": conference,
        "heading": called(participant),
        "button": _("Speichern"),
        "cancel": address_of(conference),
    }
    return answered(request, form, deed, context, about=conference.case, version=version)


def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take somebody off the list, after the page has said what that means."""
    request = staff(request)
    if answer := done_before(request):
        return answer
    participant = participant_or_404(conferences_visible_to(request.actor), pk)
    conference = participant.conference
    require(may_prepare(request.actor, conference))

    def deed(given: Given) -> str:
        remove_participant(participant=participant, **acting(request))
        return address_of(conference) + "#teilnehmende"

    told = _("Wer schon eingeladen ist, erfährt davon nichts: Bitte sagen Sie selbst ab.")
    context = {
        "headline": _("Von der Liste nehmen: %(who)s") % {"who": called(participant)},
        "consequence": told if participant.invited_on else _("Der Eintrag wird gelöscht."),
        "button": _("Von der Liste nehmen"),
        "cancel_url": address_of(conference),
    }
    form = KernForm(request.POST or None)
    return answered(request, form, deed, context, about=conference.case, template="ui/confirm.html")


def _known_consent(participant: Participant) -> str:
    if participant.release_id is not None:
        return "kept"
    return NO if participant.consent == Participant.Consent.REFUSED else "later"


def _answer(given: Given) -> Answer:
    said = given["consent"]
    if said in (NEW, EXISTING):
        return Answer(
            consent=Participant.Consent.GIVEN,
            use_existing=said == EXISTING,
            valid_until=given["valid_until"],
        )
    return Answer(consent=Participant.Consent.REFUSED if said == NO else "")
