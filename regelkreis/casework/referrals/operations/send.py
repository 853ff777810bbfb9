"""A concern leaves the house."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.models import Release
from regelkreis.casework.documents.telling import Tellable
from regelkreis.casework.planning.models import Step
from regelkreis.casework.referrals.deeds import REFERRAL_SENT
from regelkreis.casework.referrals.handing import (
    HANDED_OVER,
    Agreement,
    agreed_release,
    covered_only,
    facts_to_hand,
    kinds_needed,
    standing_for,
)
from regelkreis.casework.referrals.models import HandedOver, Referral
from regelkreis.casework.referrals.permissions import may_refer
from regelkreis.casework.referrals.queries import answer_days
from regelkreis.casework.referrals.rules import answer_due_on
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization


@transaction.atomic
def send_referral(
    *,
    case: Case,
    recipient: Organization,
    concern: str,
    actor: Acting,
    today: date,
    step: Step | None = None,
    domain: Term | None = None,
    told: Sequence[str] | None = None,
    agreement: Agreement | None = None,
    due_on: date | None = None,
    way: str = "",
    callback: str = "",
) -> Referral:
    """
    Hand a concern and the chosen facts to another service and start waiting for its answer.

    A release that covers all of it today is used; one that names less is extended, and where there is none
    one is given, by the agreement just given. Without a choice (`told` is None) goes along what a service
    needs to call somebody back, as far as the release covers it. A second referral to the same service is
    possible at any time.

    :raises NotAllowed: the actor does not work on this case.
    :raises ReleaseMissing: the person has not agreed that this service is told, or not all of it.
    :raises Invalid: no concern, an answer expected in the past, a service or step of somewhere else.
    """
    require(may_refer(actor, case))
    check_referral(case, recipient, concern, step, domain, due_on, today)
    facts = facts_to_hand(case, told)
    kinds = kinds_needed(facts, told)
    release = standing_for(case, recipient, kinds, agreement, today)
    if release is None:
        assert agreement is not None
        asked = kinds if told is not None else {kind.value for kind in HANDED_OVER}
        release = agreed_release(case, recipient, asked, agreement, actor=actor, today=today)
    referral = Referral.objects.create(
        site=case.site,
        case=case,
        step=step,
        domain=domain,
        recipient=recipient,
        release=release,
        concern=concern.strip(),
        way=way,
        callback=callback.strip(),
        sent_on=today,
        answer_due_on=due_on or answer_due_on(today, answer_days(case.site)),
    )
    handed = _keep(referral, facts, release)
    note_event(case, "referral.sent", on=today, organization=recipient, subject_id=referral.pk)
    record(
        REFERRAL_SENT,
        actor=actor,
        subject=case,
        referral=str(referral.pk),
        recipient=recipient.label,
        told=", ".join(one.label for one in handed if not one.code.startswith("goal-")),
    )
    return referral


def _keep(referral: Referral, facts: Sequence[Tellable], release: Release) -> list[Tellable]:
    """Keep what the recipient was told as it was told; the file may say something else tomorrow."""
    handed = covered_only(facts, release)
    HandedOver.objects.bulk_create(
        HandedOver(
            site=referral.site,
            referral=referral,
            position=position,
            code=one.code,
            kind=one.kind,
            label=one.label,
            value=one.value,
        )
        for position, one in enumerate(handed)
    )
    return handed


def check_referral(
    case: Case,
    recipient: Organization,
    concern: str,
    step: Step | None,
    domain: Term | None,
    due_on: date | None,
    today: date,
) -> None:
    """
    Refuse in words what cannot be sent, field by field; the preview asks the same.

    :raises Invalid: no concern, an answer expected in the past, a service, step or need of somewhere else.
    """
    errors: dict[str, str] = {}
    if not concern.strip():
        errors["concern"] = _("Bitte aufschreiben, worum die Einrichtung gebeten wird.")
    if recipient.site != case.site:
        errors["recipient"] = _("Diese Einrichtung kennt das Profil des Standorts nicht.")
    if due_on is not None and due_on < today:
        errors["due_on"] = _("Dieser Tag ist schon vorbei. Bitte einen künftigen Tag angeben.")
    if step is not None and step.goal.case_id != case.pk:
        errors[""] = _("Dieser Schritt gehört zu einem anderen Fall.")
    if domain is not None and (domain.site != case.site or domain.kind != Kind.LIFE_DOMAIN):
        errors["domain"] = _("Diesen Lebensbereich kennt das Profil des Standorts nicht.")
    if step is not None and domain is not None:
        errors["domain"] = _("Der Verweis gehört schon zu einem Schritt.")
    if errors:
        raise Invalid(errors)
