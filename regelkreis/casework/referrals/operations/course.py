"""What becomes of a referral after its answer: started, finished, broken off, or closed without one."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.referrals.deeds import REFERRAL_ENDED, REFERRAL_STARTED
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.permissions import may_refer
from regelkreis.casework.referrals.queries import course_days, expires_on
from regelkreis.casework.referrals.rules import answer_due_on, may_follow
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def start_referral(*, referral: Referral, expected: int, on: date, actor: Acting, today: date) -> Referral:
    """
    Note the day on which counselling began; after the site's interval somebody asks whether it is finished.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: the service has not accepted, or a day that cannot be.
    :raises Conflict: somebody else has changed the referral since version `expected`.
    """
    require(may_refer(actor, referral.case))
    _check(referral, "started", on, today)
    again = answer_due_on(on, course_days(referral.site))
    referral.change(expected=expected, started_on=on, follow_up_on=again)
    _note(referral, "referral.started", on)
    record(REFERRAL_STARTED, actor=actor, subject=referral.case, recipient=referral.recipient.label)
    return referral


@transaction.atomic
def finish_referral(
    *, referral: Referral, expected: int, on: date, result: str, actor: Acting, today: date
) -> Referral:
    """
    Note that it is finished and what came of it.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: it has not started, no result, or a day that cannot be.
    :raises Conflict: somebody else has changed the referral since version `expected`.
    """
    require(may_refer(actor, referral.case))
    _check(referral, Referral.Ending.FINISHED, on, today)
    if not result.strip():
        raise Invalid({"result": _("Bitte in einem Satz sagen, was herausgekommen ist.")})
    return _ended(referral, Referral.Ending.FINISHED, expected, on, result, actor)


@transaction.atomic
def break_off_referral(
    *, referral: Referral, expected: int, on: date, reason: str, actor: Acting, today: date
) -> Referral:
    """
    Note that it goes no further, and why; also before it began, when the person does not want it any more.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: it is settled already, no reason, or a day that cannot be.
    :raises Conflict: somebody else has changed the referral since version `expected`.
    """
    require(may_refer(actor, referral.case))
    _check(referral, Referral.Ending.BROKEN_OFF, on, today)
    if not reason.strip():
        raise Invalid({"reason": _("Bitte den Grund nennen: Daran lässt sich später etwas ändern.")})
    return _ended(referral, Referral.Ending.BROKEN_OFF, expected, on, reason, actor)


@transaction.atomic
def close_unanswered(*, referral: Referral, expected: int, actor: Acting, today: date) -> Referral:
    """
    Close a referral that nobody answered for as long as the site waits (setting `referral_expiry_days`).

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: it was answered, or there is still time to answer.
    :raises Conflict: somebody else has changed the referral since version `expected`.
    """
    require(may_refer(actor, referral.case))
    _check(referral, Referral.Ending.UNANSWERED, today, today)
    if today < (day := expires_on(referral)):
        raise Invalid(
            {"": _("Die Einrichtung kann noch bis zum %(day)s antworten.") % {"day": f"{day:%d.%m.%Y}"}}
        )
    return _ended(referral, Referral.Ending.UNANSWERED, expected, today, "", actor)


def _check(referral: Referral, following: str, on: date, today: date) -> None:
    if not may_follow(referral.state, following):
        raise Invalid({"": _("Das kann beim jetzigen Stand des Verweises nicht folgen.")})
    first = referral.started_on or (referral.answered_on or referral.sent_on)
    if not first <= on <= today:
        raise Invalid(
            {
                "on": _("Der Tag muss zwischen dem %(first)s und heute liegen.")
                % {"first": f"{first:%d.%m.%Y}"}
            }
        )


def _ended(
    referral: Referral, ending: Referral.Ending, expected: int, on: date, result: str, actor: Acting
) -> Referral:
    referral.change(expected=expected, ending=ending, ended_on=on, result=result.strip(), follow_up_on=None)
    _note(referral, f"referral.{ending.value}", on)
    record(
        REFERRAL_ENDED,
        actor=actor,
        subject=referral.case,
        recipient=referral.recipient.label,
        ending=str(referral.get_ending_display()),
    )
    return referral


def _note(referral: Referral, activity: str, on: date) -> None:
    note_event(referral.case, activity, on=on, organization=referral.recipient, subject_id=referral.pk)
