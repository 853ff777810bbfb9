"""What the doors of the table lead to: each function makes one thing and returns its address's arguments."""

from datetime import timedelta
from typing import Any

from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.operations import report_absence
from regelkreis.casework.appointments.operations import cancel_appointment, make_link
from regelkreis.casework.cases.operations import close_case
from regelkreis.casework.cases.slots import case_panels
from regelkreis.casework.consent.models import Basis, Release
from regelkreis.casework.contacts.models import Contact, Reminder
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.documents.operations import delete_document, replace_file
from regelkreis.casework.inquiries.models import Inquiry, Question
from regelkreis.casework.intake.models import Move, Notification, SpecialFact, Takeover
from regelkreis.casework.intake.operations import count_consultation, count_screening
from regelkreis.casework.people.models import Household, HouseholdMember
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.planning.operations import Judgement, assess
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.transfers.models import Transfer
from regelkreis.network.catalogue.models import Kind, TargetGroup, Term
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import (
    Membership,
    Organization,
    Post,
    PostHolding,
    ProfileLoad,
    Site,
)
from regelkreis.structure.committees.models import AgendaItem, Proposal
from regelkreis.structure.committees.operations import propose, put_on_agenda
from tests.casework.appointments.cast import build_appointment
from tests.casework.documents.cast import PDF, build_document, received
from tests.casework.transfers.cast import build_transfer
from tests.cast import TODAY
from tests.structure.cast import build_decision, build_finding, build_session, build_theme

# What every form carries that changes something.
FORM = {"token": "7f3c1d0e-5a51-4c1b-8e9a-3f6f0f3f5a10", "version": "1"}


def nothing(stage: Any) -> dict[str, Any]:
    """An address without arguments."""
    return {}


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


def a_membership(stage: Any) -> dict[str, Any]:
    """That the person of the owner's case lives in a household."""
    household, _new = Household.objects.get_or_create(site=stage.case.site)
    made, _new = HouseholdMember.objects.get_or_create(
        site=stage.case.site,
        household=household,
        person=stage.case.person,
        relation="reference",
        valid_from=TODAY,
    )
    return {"pk": made.pk}


def an_inquiry(stage: Any) -> dict[str, Any]:
    """What the owner asked about somebody who came."""
    return {"pk": inquiry(stage.people.owner, stage.case.post).pk}


def inquiry(somebody: Any, post: Post) -> Inquiry:
    """Somebody asks for the person of the owner's case, or who sounds like them."""
    made, _new = Inquiry.objects.get_or_create(
        site=post.site,
        asked_by=somebody.user.pk,
        asked_by_name=somebody.user.name,
        post=post,
        asked_on=TODAY,
        purpose=Inquiry.Purpose.INTAKE,
        given_name="Amira",
        family_name="Propst",
    )
    return made


def a_question(stage: Any) -> dict[str, Any]:
    """The colleague asks for whom the owner accompanies."""
    asked = inquiry(stage.people.colleague, Post.objects.get(site=stage.case.site, code="cm-sued"))
    made, _new = Question.objects.get_or_create(site=stage.case.site, inquiry=asked, case=stage.case)
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


def the_post(stage: Any) -> dict[str, Any]:
    """The owner's post."""
    return {"pk": Post.objects.get(site=stage.case.site, code="cm-nord").pk}


def a_holding(stage: Any) -> dict[str, Any]:
    """That the owner holds the post."""
    return {"pk": PostHolding.objects.get(user=stage.people.owner.user).pk}


def a_colleague(stage: Any) -> dict[str, Any]:
    """The colleague's account."""
    return {"pk": stage.people.colleague.user.pk}


def a_role(stage: Any) -> dict[str, Any]:
    """The colleague's role."""
    return {"pk": Membership.objects.get(user=stage.people.colleague.user).pk}


def a_finding(stage: Any) -> dict[str, Any]:
    """What the owner noted that failed because of the system."""
    return {"pk": build_finding(stage.people.owner, stage.case).pk}


def a_grouped_finding(stage: Any) -> dict[str, Any]:
    """A finding that the coordinator has put to a theme."""
    made = build_finding(stage.people.owner, stage.case)
    theme = build_theme(stage.people.coordinator)
    type(made).objects.filter(pk=made.pk).update(theme=theme, grouped_on=TODAY)
    return {"pk": made.pk}


def a_theme(stage: Any) -> dict[str, Any]:
    """A theme that the coordinator opened."""
    return {"pk": build_theme(stage.people.coordinator).pk}


def a_session(stage: Any) -> dict[str, Any]:
    """A session of the steering group."""
    return {"pk": build_session(stage.people.coordinator).pk}


def item(stage: Any) -> AgendaItem:
    """An item on the agenda of a session to come."""
    coordinator = stage.people.coordinator
    session = build_session(coordinator, on=TODAY)
    return put_on_agenda(
        session=session, theme=build_theme(coordinator), title="", actor=coordinator.actor, today=TODAY
    )


def an_item(stage: Any) -> dict[str, Any]:
    """An item on an agenda."""
    return {"pk": item(stage).pk}


def proposal(stage: Any) -> Proposal:
    """A proposal nobody has decided on."""
    acting = {"actor": stage.people.coordinator.actor, "today": TODAY}
    return propose(item=item(stage), text="Eine feste Ansprechperson je Stadt.", **acting)


def a_proposal(stage: Any) -> dict[str, Any]:
    """A proposal on an agenda."""
    return {"pk": proposal(stage).pk}


def a_decision(stage: Any) -> dict[str, Any]:
    """A decision that was taken."""
    return {"pk": build_decision(stage.people.coordinator).pk}


def a_report(stage: Any) -> dict[str, Any]:
    """The progress report as a file."""
    return {"form": "json"}


def a_panel(stage: Any) -> dict[str, Any]:
    """The first part of the owner's file that is loaded after the page, or one that does not exist."""
    deferred = [panel.key for panel in case_panels if panel.deferred]
    return {**the_case(stage), "key": [*deferred, "none"][0]}


def a_contact(stage: Any) -> dict[str, Any]:
    """A contact that the owner noted a moment ago."""
    owner = stage.people.owner
    mode = term(stage.case.site, Kind.CONTACT_MODE, "talk")
    made = Contact.objects.create(
        site=stage.case.site,
        case=stage.case,
        on=TODAY,
        mode=mode,
        noted_by=owner.actor.name,
        author_id=owner.user.pk,
    )
    return {"pk": made.pk}


def a_contact_taken_back(stage: Any) -> dict[str, Any]:
    """A contact that the owner took back a moment ago."""
    found = a_contact(stage)
    Contact.objects.filter(pk=found["pk"]).update(removed_on=TODAY)
    return found


def a_reminder(stage: Any) -> dict[str, Any]:
    """Something the owner wants to come back to."""
    made = Reminder.objects.create(site=stage.case.site, post=stage.case.post, case=stage.case, due_on=TODAY)
    return {"pk": made.pk}


def a_list(stage: Any) -> dict[str, Any]:
    """One list of the site's vocabulary."""
    return {"key": "zielgruppen"}


def a_group(stage: Any) -> dict[str, Any]:
    """One target group of the site."""
    return {**a_list(stage), "pk": TargetGroup.objects.get(site=stage.case.site, code="5").pk}


def the_first_load(stage: Any) -> dict[str, Any]:
    """The first loading of the site's profile."""
    site = Site.objects.get(pk=stage.case.site)
    ProfileLoad.objects.create(site=site, revision=1, checksum="0" * 64, source="site: musterkreis")
    return {"revision": 1}


def a_screening(stage: Any) -> dict[str, Any]:
    """A screening that the owner counted."""
    site, owner = stage.case.site, stage.people.owner
    made = count_screening(
        occasion=term(site, Kind.OCCASION, "chance-residence"),
        result=term(site, Kind.SCREENING_RESULT, "mbe"),
        on=TODAY,
        municipality=stage.case.municipality,
        actor=owner.actor,
        today=TODAY,
    )
    return {"pk": made.pk}


def a_consultation(stage: Any) -> dict[str, Any]:
    """A short consultation that the owner counted."""
    made = count_consultation(
        post=stage.case.post,
        topics=[stage.case.main_topic],
        actor=stage.people.owner.actor,
        today=TODAY,
    )
    return {"pk": made.pk}


def a_notification(stage: Any) -> dict[str, Any]:
    """What a service reported to the owner's post."""
    site = stage.case.site
    made = Notification.objects.create(
        site=site,
        received_on=TODAY,
        notifier=Organization.objects.get(site=site, code="jobcenter"),
        complexity=term(site, Kind.COMPLEXITY, "accumulation"),
        basis=term(site, Kind.LEGAL_BASIS, "consent"),
        municipality=stage.case.municipality,
        post=stage.case.post,
        answer_due_on=TODAY,
    )
    return {"pk": made.pk}


def an_answered_notification(stage: Any) -> dict[str, Any]:
    """A notification that has its answer, of which the service has not been told."""
    key = a_notification(stage)
    Notification.objects.filter(**key).update(answer="no_need", answered_on=TODAY)
    return key


def a_move(stage: Any) -> dict[str, Any]:
    """That the person moved out of the shelter."""
    made = Move.objects.create(
        site=stage.case.site,
        case=stage.case,
        kind="left_shelter",
        on=TODAY,
        municipality=stage.case.municipality,
    )
    return {"pk": made.pk}


def a_special_fact(stage: Any) -> dict[str, Any]:
    """Something on health that the person agreed to have written down."""
    made = SpecialFact.objects.create(
        site=stage.case.site, case=stage.case, kind="health", text="Reha", consented_on=TODAY
    )
    return {"pk": made.pk}


def a_takeover(stage: Any) -> dict[str, Any]:
    """A hardship case that another body handed over for a time."""
    body = Organization.objects.get(site=stage.case.site, code="jobcenter")
    made = Takeover.objects.create(
        site=stage.case.site, case=stage.case, taken_from=body, since=TODAY, until=TODAY
    )
    return {"pk": made.pk}


def a_document(stage: Any) -> dict[str, Any]:
    """A file that the owner put into the case."""
    return {"pk": build_document(stage.people.owner, stage.case).pk}


def a_deleted_document(stage: Any) -> dict[str, Any]:
    """A document that the owner deleted today."""
    owner = stage.people.owner
    made = build_document(owner, stage.case)
    return {"pk": delete_document(document=made, actor=owner.actor, today=TODAY).pk}


def an_earlier_edition(stage: Any) -> dict[str, Any]:
    """What a document was before it was replaced."""
    owner = stage.people.owner
    made = build_document(owner, stage.case)
    newer = received(PDF + b"% newer")
    replace_file(document=made, expected=1, file=newer, actor=owner.actor, today=TODAY)
    return {"pk": made.pk, "edition": 1}


def an_appointment(stage: Any) -> dict[str, Any]:
    """An appointment of today in the owner's case."""
    return {"pk": build_appointment(stage.people.owner, stage.case).pk}


def a_cancelled_appointment(stage: Any) -> dict[str, Any]:
    """An appointment that the owner called off."""
    owner = stage.people.owner
    made = build_appointment(owner, stage.case)
    return {"pk": cancel_appointment(appointment=made, expected=1, actor=owner.actor, today=TODAY).pk}


def a_calendar_link(stage: Any) -> dict[str, Any]:
    """The owner's calendar link."""
    return {"secret": make_link(actor=stage.people.owner.actor, today=TODAY)}


def a_paper(stage: Any) -> dict[str, Any]:
    """A paper that can be made from the owner's case."""
    return {**the_case(stage), "code": "secrecy"}
