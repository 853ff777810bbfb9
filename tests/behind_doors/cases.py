"""What lies behind the doors of files: people, consent, goals, referrals, transfers."""

from datetime import timedelta
from typing import Any

from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.operations import report_absence
from regelkreis.casework.cases.operations import close_case
from regelkreis.casework.cases.slots import case_panels
from regelkreis.casework.consent.models import Basis, Release
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.planning.operations import Judgement, assess
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.transfers.models import Transfer
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import (
    Organization,
    PostHolding,
)
from tests.casework.transfers.cast import build_transfer
from tests.cast import TODAY


def the_case(stage: Any) -> dict[str, Any]:
    """The owner's open case."""
    return {"pk": stage.case.pk}


def a_closed_case(stage: Any) -> dict[str, Any]:
    """The owner's case after its end."""
    ending = term(stage.case.site, Kind.ENDING, "moved")
    type(stage.case).objects.filter(pk=stage.case.pk).update(closed_on=TODAY, ending=ending)
    return the_case(stage)


def a_transfer(stage: Any) -> dict[str, Any]:
    """The owner's case offered to the colleague's post."""
    return {"pk": transfer(stage).pk}


def transfer(stage: Any) -> Transfer:
    """The standing offer of the owner's case; there is one at a time."""
    made: Transfer | None = Transfer.objects.filter(case=stage.case).first()
    return made or build_transfer(stage.case, stage.people.owner, "cm-sued")


def a_declined_transfer(stage: Any) -> dict[str, Any]:
    """An offer the colleague declined, and the owner has not read the answer."""
    made = transfer(stage)
    type(made).objects.filter(pk=made.pk).update(state="declined", settled_on=TODAY, answer="kein Platz")
    return {"pk": made.pk}


def a_case_closed_now(stage: Any) -> dict[str, Any]:
    """The owner's case, which they have closed today."""
    # Asked anew: what the one before changed was undone before this one knocks.
    stage.case.refresh_from_db()
    if stage.case.closed_on is None:
        ending = term(stage.case.site, Kind.ENDING, "moved")
        close_case(case=stage.case, ending=ending, actor=stage.people.owner.actor, today=TODAY)
    return the_case(stage)


def an_absence(stage: Any) -> dict[str, Any]:
    """The owner is away from tomorrow on, and the colleague stands in."""
    holding = PostHolding.objects.get(user=stage.people.owner.user)
    made = Absence.objects.filter(user=holding.user).first() or report_absence(
        holding=holding,
        first_day=TODAY + timedelta(days=1),
        last_day=TODAY + timedelta(days=8),
        substitute=stage.people.colleague.user,
        actor=stage.people.owner.actor,
        today=TODAY,
    )
    return {"pk": made.pk}


def the_person(stage: Any) -> dict[str, Any]:
    """The person of the owner's case."""
    return {"pk": stage.case.person.pk}


def a_basis(stage: Any) -> dict[str, Any]:
    """The basis on which the person's data is kept."""
    kind = term(stage.case.site, Kind.LEGAL_BASIS, "consent")
    made = Basis.objects.create(
        site=stage.case.site, person=stage.case.person, kind=kind, given_on=stage.case.opened_on
    )
    return {"pk": made.pk}


def release(stage: Any) -> Release:
    """The person's word that one office may be told."""
    return Release.objects.create(
        site=stage.case.site,
        person=stage.case.person,
        recipient=Organization.objects.get(site=stage.case.site, code="mbe"),
        purpose="Sprachkurs",
        given_on=stage.case.opened_on,
    )


def a_release(stage: Any) -> dict[str, Any]:
    """A release of the person."""
    return {"pk": release(stage).pk}


def goal(stage: Any) -> Goal:
    """A goal agreed in the owner's case."""
    domain = term(stage.case.site, Kind.LIFE_DOMAIN, "language")
    return Goal.objects.create(
        site=stage.case.site, case=stage.case, domain=domain, title="Deutsch lernen", agreed_on=TODAY
    )


def a_critical_domain(stage: Any) -> dict[str, Any]:
    """A life domain of the owner's case that was seen as critical."""
    work = term(stage.case.site, Kind.LIFE_DOMAIN, "work")
    acting = {"actor": stage.people.owner.actor, "today": TODAY}
    assess(case=stage.case, on=TODAY, judgements=[Judgement(work, 1)], reason="wieder", **acting)
    return {"pk": stage.case.pk, "code": work.code}


def a_goal(stage: Any) -> dict[str, Any]:
    """A goal of the owner's case."""
    return {"pk": goal(stage).pk}


def a_step(stage: Any) -> dict[str, Any]:
    """A step towards a goal of the owner's case."""
    return {"pk": Step.objects.create(site=stage.case.site, goal=goal(stage), what="Anmelden").pk}


def a_done_step(stage: Any) -> dict[str, Any]:
    """A step that was done."""
    made = Step.objects.create(site=stage.case.site, goal=goal(stage), what="Anmelden", done_on=TODAY)
    return {"pk": made.pk}


def a_referral(stage: Any) -> dict[str, Any]:
    """A concern of the owner's case that waits for its answer."""
    released = release(stage)
    made = Referral.objects.create(
        site=stage.case.site,
        case=stage.case,
        recipient=released.recipient,
        release=released,
        concern="Kursplatz",
        sent_on=TODAY,
        answer_due_on=TODAY,
    )
    return {"pk": made.pk}


def a_counselling(stage: Any) -> dict[str, Any]:
    """Another programme that counsels the person of the owner's case."""
    programme = Term.objects.create(
        site=stage.case.site, kind=Kind.PROGRAMME, code="mbe", label="MBE", position=0
    )
    made = Counselling.objects.create(
        site=stage.case.site, case=stage.case, programme=programme, noted_on=TODAY
    )
    return {"pk": made.pk}


def a_told_referral(stage: Any) -> dict[str, Any]:
    """A referral whose release lets the service know the concern."""
    args = a_referral(stage)
    Release.objects.update(data_kinds=["concern"])
    return args


def a_panel(stage: Any) -> dict[str, Any]:
    """The first part of the owner's file that is loaded after the page, or one that does not exist."""
    deferred = [panel.key for panel in case_panels if panel.deferred]
    return {**the_case(stage), "key": [*deferred, "none"][0]}
