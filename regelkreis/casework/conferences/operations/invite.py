"""Somebody is invited: by a letter that was printed, or by mail."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.deeds import PARTICIPANT_INVITED
from regelkreis.casework.conferences.mailing import mail_is_set_up, send_invitation
from regelkreis.casework.conferences.models import Participant
from regelkreis.casework.conferences.permissions import may_invite
from regelkreis.casework.conferences.sight import called
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def invite(*, participant: Participant, way: str, actor: Acting, today: date) -> Participant:
    """
    Invite somebody: note that the letter was sent, or send the mail here.

    A mail says nothing about the person: it carries the time, the place and the calendar file, since
    anybody on its way can read it.

    :raises NotAllowed: the actor does not invite to this conference.
    :raises Invalid: no address, no mail server, or a way that does not exist.
    :raises NotSent: the mail server did not take the mail.
    """
    conference = participant.conference
    require(may_invite(actor, conference, today))
    if way not in Participant.Way.values:
        raise Invalid({"": _("Eingeladen wird per Brief oder per E-Mail.")})
    if way == Participant.Way.MAIL:
        if not mail_is_set_up():
            raise Invalid({"": _("E-Mail ist auf diesem System nicht eingerichtet. Bitte den Brief nehmen.")})
        if not participant.email:
            raise Invalid({"": _("Für diese Teilnahme ist keine E-Mail-Adresse eingetragen.")})
    participant.change(
        expected=participant.version,
        invited_on=today,
        invited_by=way,
        invited_for=conference.sequence,
    )
    if way == Participant.Way.MAIL:
        send_invitation(participant, actor)
    record(
        PARTICIPANT_INVITED,
        actor=actor,
        subject=conference.case,
        who=called(participant),
        way=str(Participant.Way(way).label),
    )
    return participant
