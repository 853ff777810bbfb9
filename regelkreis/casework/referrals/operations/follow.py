"""Between sending and end: asking after it, and answering a question back."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.referrals.deeds import REFERRAL_REMINDED, REFERRAL_REPLIED
from regelkreis.casework.referrals.models import Exchange, Referral
from regelkreis.casework.referrals.permissions import may_refer, may_tell
from regelkreis.casework.referrals.queries import answer_days
from regelkreis.casework.referrals.rules import WAITING_FOR_ANSWER, answer_due_on, is_settled
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def remind_recipient(*, referral: Referral, actor: Acting, today: date) -> Exchange:
    """
    Note that somebody asked after it today; the desk asks again after the site's days for an answer.

    The same day it is noted once, however often it is pressed.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: the referral is settled.
    """
    require(may_refer(actor, referral.case))
    if is_settled(referral.state):
        raise Invalid({"": _("Dieser Verweis ist beendet. Es gibt nichts mehr nachzufragen.")})
    earlier: Exchange | None = Exchange.objects.filter(
        referral=referral, kind=Exchange.Kind.REMINDED, on=today
    ).first()
    if earlier is not None:
        return earlier
    noted: Exchange = Exchange.objects.create(
        site=referral.site, referral=referral, kind=Exchange.Kind.REMINDED, on=today
    )
    again = answer_due_on(today, answer_days(referral.site))
    due = "answer_due_on" if referral.state in WAITING_FOR_ANSWER else "follow_up_on"
    referral.change(expected=referral.version, **{due: again})
    note_event(
        referral.case, "referral.reminded", on=today, organization=referral.recipient, subject_id=referral.pk
    )
    record(REFERRAL_REMINDED, actor=actor, subject=referral.case, recipient=referral.recipient.label)
    return noted


@transaction.atomic
def reply_to_question(
    *, referral: Referral, expected: int, text: str, on: date, actor: Acting, today: date
) -> Referral:
    """
    Answer what the service asked back; from then on it owes its answer again.

    :raises NotAllowed: the actor does not work on this case, or the release holds no more.
    :raises Invalid: nothing was asked, nothing is said, or a day that cannot be.
    :raises Conflict: somebody else has changed the referral since version `expected`.
    """
    require(may_tell(actor, referral, today))
    errors: dict[str, str] = {}
    if referral.state != Referral.Answer.QUESTION:
        errors[""] = _("Die Einrichtung hat nichts gefragt.")
    if not text.strip():
        errors["text"] = _("Bitte aufschreiben, was Sie geantwortet haben.")
    if referral.answered_on and not referral.answered_on <= on <= today:
        errors["on"] = _("Der Tag muss zwischen der Rückfrage und heute liegen.")
    if errors:
        raise Invalid(errors)
    Exchange.objects.create(
        site=referral.site, referral=referral, kind=Exchange.Kind.REPLIED, on=on, text=text.strip()
    )
    referral.change(
        expected=expected,
        answer="",
        answered_on=None,
        answer_due_on=answer_due_on(on, answer_days(referral.site)),
    )
    note_event(
        referral.case, "referral.replied", on=on, organization=referral.recipient, subject_id=referral.pk
    )
    record(REFERRAL_REPLIED, actor=actor, subject=referral.case, recipient=referral.recipient.label)
    return referral
