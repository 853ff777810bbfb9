"""Before a file is opened, whoever takes somebody in is shown who might be meant (`access.md`)."""

from django.utils.translation import gettext as _

from regelkreis.casework.inquiries.known import NOBODY, Known, who_is_known
from regelkreis.casework.intake.forms import IntakeForm
from regelkreis.casework.intake.views.origin import Origin
from regelkreis.casework.people.identity import identity_of
from regelkreis.casework.people.models import Person
from regelkreis.foundation.kernel.once import sent_before
from regelkreis.network.organizations.requests import StaffRequest


def known_already(request: StaffRequest, form: IntakeForm, origin: Origin) -> Known:
    """
    Return who of one's own circle may be meant, and hold the form until that is answered.

    Whoever has asked before, says that it is somebody else, or has sent this form already goes on.
    """
    given = form.cleaned_data
    is_answered = given["is_somebody_else"] or origin.inquiry is not None
    if is_answered or sent_before(str(given["token"]), user_id=request.user.pk):
        return NOBODY
    facts = form.person_facts()
    known = who_is_known(request.actor, identity_of(Person(site=request.actor.site, **facts)))
    if known:
        form.add_error(
            "is_somebody_else",
            _("Bitte zuerst ansehen, wer gemeint sein könnte. Ist es jemand anderes, setzen Sie den Haken."),
        )
    return known
