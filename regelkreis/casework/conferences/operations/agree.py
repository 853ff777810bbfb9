"""What a conference agreed becomes a goal, a step or a referral of the case, with an owner and a day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.conferences.deeds import AGREEMENT_MADE
from regelkreis.casework.conferences.models import Agreement, Conference
from regelkreis.casework.conferences.permissions import may_agree
from regelkreis.casework.planning.models import Goal
from regelkreis.casework.planning.operations import add_step, agree_goal
from regelkreis.casework.referrals.operations import Agreement as Consent
from regelkreis.casework.referrals.operations import send_referral
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization


@transaction.atomic
def agree_on_goal(
    *, conference: Conference, domain: Term, what: str, who: str, due_on: date, actor: Acting, today: date
) -> Agreement:
    """
    Make an agreement a goal of the case.

    :raises NotAllowed: the actor does not work on this case, or there is no result yet.
    :raises Invalid: no owner, or as in `agree_goal`.
    """

    def goal() -> dict[str, Any]:
        made = agree_goal(
            case=conference.case, domain=domain, title=what, due_on=due_on, actor=actor, today=today
        )
        return {"goal": made}

    return _agreed(conference, goal, what=what, who=who, due_on=due_on, actor=actor)


@transaction.atomic
def agree_on_step(
    *, conference: Conference, goal: Goal, what: str, who: str, due_on: date, actor: Acting, today: date
) -> Agreement:
    """
    Make an agreement a step towards a goal of the same case.

    :raises NotAllowed: the actor does not work on this case, or there is no result yet.
    :raises Invalid: no owner, a goal of another case, or as in `add_step`.
    """
    if goal.case_id != conference.case_id:
        raise Invalid({"goal": _("Dieses Ziel gehört zu einem anderen Fall.")})

    def step() -> dict[str, Any]:
        return {
            "step": add_step(goal=goal, what=what, who=who[:120], due_on=due_on, actor=actor, today=today)
        }

    return _agreed(conference, step, what=what, who=who, due_on=due_on, actor=actor)


@transaction.atomic
def agree_on_referral(
    *,
    conference: Conference,
    recipient: Organization,
    what: str,
    due_on: date,
    actor: Acting,
    today: date,
    consent: Consent | None = None,
) -> Agreement:
    """
    Make an agreement a referral; the agency owns it and answers until the day.

    :raises NotAllowed: the actor does not work on this case, or there is no result yet.
    :raises ReleaseMissing: the person has not agreed that this agency is told.
    :raises Invalid: as in `send_referral`.
    """

    def referral() -> dict[str, Any]:
        made = send_referral(
            case=conference.case,
            recipient=recipient,
            concern=what,
            agreement=consent,
            due_on=due_on,
            actor=actor,
            today=today,
        )
        return {"referral": made}

    return _agreed(conference, referral, what=what, who=recipient.label, due_on=due_on, actor=actor)


def _agreed(
    conference: Conference,
    become: Callable[[], dict[str, Any]],
    *,
    what: str,
    who: str,
    due_on: date,
    actor: Acting,
) -> Agreement:
    require(may_agree(actor, conference))
    if not who.strip():
        raise Invalid({"who": _("Bitte sagen, wer das übernimmt: die Person, Sie oder eine Einrichtung.")})
    agreement = Agreement.objects.create(
        site=conference.site,
        conference=conference,
        what=what.strip(),
        who=who.strip()[:200],
        due_on=due_on,
        **become(),
    )
    record(
        AGREEMENT_MADE,
        actor=actor,
        subject=conference.case,
        on=str(conference.on),
        agreement=str(agreement.pk),
    )
    return agreement
