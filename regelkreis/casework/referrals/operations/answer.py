"""A service answers."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.referrals.deeds import REFERRAL_ANSWERED
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.permissions import may_refer
from regelkreis.casework.referrals.queries import answer_days
from regelkreis.casework.referrals.rules import ANSWERS, activities_of, answer_due_on, may_follow
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def record_answer(
    *,
    referral: Referral,
    expected: int,
    answer: str,
    on: date,
    actor: Acting,
    today: date,
    decline_reason: Term | None = None,
    expected_on: date | None = None,
    note: str = "",
) -> Referral:
    """
    Note what the service said; after a question back the waiting for an answer begins anew.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: an answer that cannot follow, no reason for a decline, a day that cannot be.
    :raises Conflict: somebody else noted an answer since version `expected`.
    """
    require(may_refer(actor, referral.case))
    _check(referral, answer, on, decline_reason, expected_on, today)
    before = referral.state
    values = {
        "answer": answer,
        "answered_on": on,
        "decline_reason": decline_reason if answer == Referral.Answer.DECLINED else None,
        "expected_on": expected_on if answer == Referral.Answer.WAITING_LIST else None,
        "answer_note": note.strip(),
        "follow_up_on": None,
    }
    if answer == Referral.Answer.ACCEPTED:
        # What was accepted should begin; by then somebody asks.
        values["follow_up_on"] = answer_due_on(on, answer_days(referral.site))
    if answer == Referral.Answer.QUESTION:
        values["answer_due_on"] = answer_due_on(on, answer_days(referral.site))
    referral.change(expected=expected, **values)
    for activity in activities_of(before, answer):
        note_event(referral.case, activity, on=on, organization=referral.recipient, subject_id=referral.pk)
    record(
        REFERRAL_ANSWERED,
        actor=actor,
        subject=referral.case,
        referral=str(referral.pk),
        recipient=referral.recipient.label,
        answer=str(referral.get_answer_display()),
    )
    return referral


def _check(
    referral: Referral,
    answer: str,
    on: date,
    decline_reason: Term | None,
    expected_on: date | None,
    today: date,
) -> None:
    errors: dict[str, str] = {}
    if answer not in ANSWERS or not may_follow(referral.state, answer):
        errors["answer"] = _(
            "Auf „%(before)s“ kann diese Antwort nicht folgen. Für einen neuen Versuch legen Sie einen neuen"
            " Verweis an."
        ) % {"before": referral.get_answer_display() or _("noch keine Antwort")}
    if not referral.sent_on <= on <= today:
        errors["on"] = _("Der Tag muss zwischen dem Verweis am %(sent)s und heute liegen.") % {
            "sent": f"{referral.sent_on:%d.%m.%Y}"
        }
    if answer == Referral.Answer.DECLINED:
        if decline_reason is None:
            errors["decline_reason"] = _("Bitte den Grund wählen, den die Einrichtung nennt.")
        elif decline_reason.site != referral.site or decline_reason.kind != Kind.DECLINE_REASON:
            errors["decline_reason"] = _("Diesen Grund kennt das Profil des Standorts nicht.")
    if answer == Referral.Answer.WAITING_LIST and expected_on is not None and expected_on < on:
        errors["expected_on"] = _("Der Platz wird vor der Antwort erwartet. Bitte beide Daten prüfen.")
    if errors:
        raise Invalid(errors)
