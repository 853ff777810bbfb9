"""An invitation as mail: time, place and the calendar file, and nothing about the person."""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.calendar import calendar_of
from regelkreis.casework.conferences.models import Participant
from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site


class NotSent(Refusal):
    """The mail server did not take a mail; nothing was noted."""

    def __init__(self) -> None:
        super().__init__(
            _("Die E-Mail ließ sich nicht senden. Versuchen Sie es später, oder laden Sie per Brief ein.")
        )


def mail_is_set_up() -> bool:
    """Return whether mail can leave this installation: a server and a sender are named."""
    return bool(settings.EMAIL_HOST and settings.DEFAULT_FROM_EMAIL)


def send_invitation(participant: Participant, actor: Acting) -> None:
    """
    Send the invitation with the calendar file.

    :raises NotSent: the server did not take it.
    """
    conference = participant.conference
    body = render_to_string(
        "conferences/invitation.txt",
        {"conference": conference, "site": Site.objects.get(pk=conference.site), "sender": actor.name},
    )
    message = EmailMessage(
        subject=_("Einladung: %(kind)s am %(day)s")
        % {"kind": conference.get_kind_display(), "day": f"{conference.on:%d.%m.%Y}"},
        body=body,
        to=[participant.email],
    )
    message.attach("termin.ics", calendar_of(conference).decode(), "text/calendar")
    try:
        message.send()
    except (SMTPException, OSError) as error:
        raise NotSent from error
