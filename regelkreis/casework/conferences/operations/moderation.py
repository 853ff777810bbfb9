"""Coordination is asked to moderate, and answers (EN-12)."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.deeds import MODERATION_ANSWERED, MODERATION_REQUESTED
from regelkreis.casework.conferences.models import Conference
from regelkreis.casework.conferences.permissions import may_answer_moderation, may_prepare
from regelkreis.casework.conferences.queries.moderating import coordinators
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Membership


def fault_of_moderator(kind: str, moderator: Membership | None, site: UUID, today: date) -> str:
    """Return what is wrong with who is asked to moderate a conference of a kind, or nothing."""
    if moderator is None:
        if kind == Conference.Kind.COUNTY:
            return _("Auf Kreisebene lädt die Koordination ein und moderiert. Bitte auswählen, wer.")
        return ""
    if kind == Conference.Kind.HELP_PLAN:
        return _("Ein Hilfeplangespräch moderiert die Stelle, die es führt. Bitte hier niemanden auswählen.")
    if not coordinators(site, today=today).filter(pk=moderator.pk).exists():
        return _("Moderieren kann, wer heute in der Koordination dieses Standorts arbeitet.")
    return ""


@transaction.atomic
def ask_for_moderation(
    *, conference: Conference, expected: int, moderator: Membership, actor: Acting, today: date
) -> Conference:
    """
    Ask somebody of coordination to moderate; whoever was asked before no longer sees the conference.

    :raises NotAllowed: the actor does not work on this case, or it is no longer planned.
    :raises Invalid: nobody of coordination, or a help-plan meeting.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_prepare(actor, conference))
    if sentence := fault_of_moderator(conference.kind, moderator, conference.site, today):
        raise Invalid({"moderator": sentence})
    conference.change(
        expected=expected,
        moderator=moderator,
        moderation=Conference.Moderation.REQUESTED,
        moderation_note="",
    )
    record(MODERATION_REQUESTED, actor=actor, subject=conference.case, moderator=moderator.user.name)
    return conference


@transaction.atomic
def answer_moderation(
    *, conference: Conference, expected: int, confirms: bool, actor: Acting, today: date, note: str = ""
) -> Conference:
    """
    Say yes or no to moderating; with a no the conference is out of sight again.

    :raises NotAllowed: somebody else was asked, or it is no longer planned.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_answer_moderation(actor, conference))
    answer = Conference.Moderation.CONFIRMED if confirms else Conference.Moderation.DECLINED
    conference.change(expected=expected, moderation=answer, moderation_note=note.strip())
    record(MODERATION_ANSWERED, actor=actor, subject=conference.case, answer=str(answer.label))
    return conference
