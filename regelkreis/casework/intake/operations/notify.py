"""A service reports somebody, and gets an answer."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.deeds import NOTIFICATION_ANSWERED, NOTIFICATION_RECEIVED, NOTIFICATION_TOLD
from regelkreis.casework.intake.models import Notification
from regelkreis.casework.intake.permissions import may_answer, may_receive, may_tell
from regelkreis.casework.intake.queries import answer_days, proposed_post
from regelkreis.casework.intake.rules import (
    WITHOUT_CASE,
    answer_due_on,
    fault_of_day,
    faults_of_naming,
    no_reason,
)
from regelkreis.casework.intake.words import foreign
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization, Post

# What a notification says of a person once its purpose is over, or the file has it.
NAMELESS = {"person_name": "", "person_contact": "", "reached_through": "", "concern": ""}


@transaction.atomic
def receive_notification(
    *,
    received_on: date,
    notifier: Organization,
    complexity: Term,
    municipality: Municipality,
    post: Post,
    actor: Acting,
    today: date,
    basis: Term | None = None,
    person_name: str = "",
    person_contact: str = "",
    reached_through: str = "",
    concern: str = "",
    routing_reason: str = "",
) -> Notification:
    """
    Write down that a service reports somebody (EN chapter 6, access level 2).

    The post may be another one than the actor's: the town proposes, a person confirms or says why not.

    :raises NotAllowed: the actor holds no post in case management.
    :raises Invalid: a name or an address without a basis, a day in the future, or words of another site.
    """
    require(may_receive(actor))
    errors = faults_of_naming(has_basis=basis is not None, name=person_name, contact=person_contact)
    if fault := fault_of_day(received_on, today):
        errors["received_on"] = fault
    errors |= foreign(
        actor.site,
        {"notifier": notifier, "municipality": municipality, "post": post},
        {"complexity": (complexity, Kind.COMPLEXITY), "basis": (basis, Kind.LEGAL_BASIS)},
    )
    if not errors and post != (proposed := proposed_post(municipality, today, own=[post.pk])) and proposed:
        errors |= {} if routing_reason.strip() else {"routing_reason": no_reason(proposed.label)}
    if errors:
        raise Invalid(errors)
    notification = Notification.objects.create(
        site=actor.site,
        received_on=received_on,
        notifier=notifier,
        complexity=complexity,
        basis=basis,
        municipality=municipality,
        post=post,
        person_name=person_name.strip(),
        person_contact=person_contact.strip(),
        reached_through=reached_through.strip(),
        routing_reason=routing_reason.strip(),
        concern=concern.strip(),
        answer_due_on=answer_due_on(received_on, answer_days(actor.site)),
    )
    record(NOTIFICATION_RECEIVED, actor=actor, subject=notification, notifier=notifier.label)
    return notification


@transaction.atomic
def answer_notification(
    *,
    notification: Notification,
    expected: int,
    answer: str,
    actor: Acting,
    today: date,
    may_tell: bool = False,
) -> Notification:
    """
    Answer a notification of which no case comes; that the person declines is an answer like any other.

    Name, address and concern are erased then, since what they were stored for is over (Art. 5 (1) (e)
    GDPR): a refusal costs the person nothing and leaves nothing behind (EN-5).

    :raises NotAllowed: the post is somebody else's, or the notification has its answer.
    :raises Invalid: an answer that opens a case (see `take_in`), or none.
    :raises Conflict: somebody else changed the notification since version `expected`.
    """
    require(may_answer(actor, notification))
    if answer not in WITHOUT_CASE:
        raise Invalid({"answer": _("Bitte wählen, was aus der Meldung wird.")})
    notification.change(expected=expected, answer=answer, answered_on=today, may_tell=may_tell, **NAMELESS)
    _recorded(notification, actor)
    return notification


def close_notification_with_case(
    notification: Notification, *, case: Case, actor: Acting, today: date
) -> None:
    """
    Answer a notification by the case that came of it; part of `take_in`.

    From now on the file has name, address and concern, and the notification no longer (Art. 5 (1) (c) GDPR).
    """
    require(may_answer(actor, notification))
    notification.change(
        expected=notification.version,
        answer=Notification.Answer.TAKEN_UP,
        answered_on=today,
        case=case,
        **NAMELESS,
    )
    _recorded(notification, actor)


@transaction.atomic
def tell_notifier(*, notification: Notification, actor: Acting, today: date) -> Notification:
    """
    Note that the service has been told what became of its notification (EN-9).

    :raises NotAllowed: the post is somebody else's, nothing is answered yet, or it was told before.
    """
    require(may_tell(actor, notification))
    notification.change(expected=notification.version, told_on=today)
    record(NOTIFICATION_TOLD, actor=actor, subject=notification, notifier=notification.notifier.label)
    return notification


def _recorded(notification: Notification, actor: Acting) -> None:
    answer = str(notification.get_answer_display())
    record(NOTIFICATION_ANSWERED, actor=actor, subject=notification, answer=answer)
