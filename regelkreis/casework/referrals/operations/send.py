"""A concern leaves the house."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import give_release
from regelkreis.casework.planning.models import Step
from regelkreis.casework.referrals.deeds import REFERRAL_SENT
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.permissions import may_refer
from regelkreis.casework.referrals.queries import answer_days, covering_release
from regelkreis.casework.referrals.refusals import ReleaseMissing
from regelkreis.casework.referrals.rules import answer_due_on
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization

# What a service needs to call somebody back; more needs a release of its own.
HANDED_OVER = (DataKind.IDENTITY, DataKind.CONTACT, DataKind.LANGUAGE, DataKind.CONCERN)


@dataclass(frozen=True)
class Agreement:
    """The person has just agreed that the recipient is told, until a day or until they withdraw."""

    valid_until: date | None = None


@transaction.atomic
def send_referral(
    *,
    case: Case,
    recipient: Organization,
    concern: str,
    actor: Acting,
    today: date,
    step: Step | None = None,
    agreement: Agreement | None = None,
    due_on: date | None = None,
) -> Referral:
    """
    Hand a concern to another service and start waiting for its answer.

    A release that holds today is used; without one, the agreement just given becomes one. A second
    referral to the same service is possible at any time.

    :raises NotAllowed: the actor does not work on this case.
    :raises ReleaseMissing: the person has not agreed that this service is told.
    :raises Invalid: no concern, an answer expected in the past, a service or step of somewhere else.
    """
    require(may_refer(actor, case))
    _check(case, recipient, concern, step, due_on, today)
    release = covering_release(case.person, recipient, today)
    if release is None and agreement is None:
        raise ReleaseMissing(recipient)
    referral = Referral.objects.create(
        site=case.site,
        case=case,
        step=step,
        recipient=recipient,
        release=release or _released(case, recipient, agreement, actor, today),
        concern=concern.strip(),
        sent_on=today,
        answer_due_on=due_on or answer_due_on(today, answer_days(case.site)),
    )
    note_event(case, "referral.sent", on=today, organization=recipient, subject_id=referral.pk)
    record(REFERRAL_SENT, actor=actor, subject=case, referral=str(referral.pk), recipient=recipient.label)
    return referral


def _released(
    case: Case, recipient: Organization, agreement: Agreement | None, actor: Acting, today: date
) -> Release:
    return give_release(
        person=case.person,
        recipient=recipient,
        purpose=_("Verweis: Beratung und Rückmeldung dazu"),
        data_kinds=HANDED_OVER,
        given_on=today,
        valid_until=agreement.valid_until if agreement else None,
        actor=actor,
        today=today,
    )


def _check(
    case: Case, recipient: Organization, concern: str, step: Step | None, due_on: date | None, today: date
) -> None:
    errors: dict[str, str] = {}
    if not concern.strip():
        errors["concern"] = _("Bitte aufschreiben, worum die Einrichtung gebeten wird.")
    if recipient.site != case.site:
        errors["recipient"] = _("Diese Einrichtung kennt das Profil des Standorts nicht.")
    if due_on is not None and due_on < today:
        errors["due_on"] = _("Dieser Tag ist schon vorbei. Bitte einen künftigen Tag angeben.")
    if step is not None and step.goal.case_id != case.pk:
        errors[""] = _("Dieser Schritt gehört zu einem anderen Fall.")
    if errors:
        raise Invalid(errors)
