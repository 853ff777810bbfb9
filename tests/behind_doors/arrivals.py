"""What lies behind the doors through which people come in."""

from typing import Any

from regelkreis.casework.inquiries.models import Inquiry, Question
from regelkreis.casework.intake.models import Move, Notification, SpecialFact, Takeover
from regelkreis.casework.intake.operations import count_consultation, count_screening
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import (
    Organization,
    Post,
)
from tests.cast import TODAY


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
    made, _new = Takeover.objects.get_or_create(
        site=stage.case.site, case=stage.case, taken_from=body, since=TODAY, until=TODAY
    )
    return {"pk": made.pk}
