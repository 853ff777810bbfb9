"""Intake with consent: person, basis and case in one breath, or nothing."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.facts import CaseFacts
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.operations import open_case
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.consent.operations import record_basis
from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.casework.inquiries.operations import ask_for_case, carry_inquiry
from regelkreis.casework.inquiries.permissions import may_ask
from regelkreis.casework.intake.models import Consultation, Notification, RoutingChoice, Screening
from regelkreis.casework.intake.operations.consult import carry_consultation
from regelkreis.casework.intake.operations.notify import close_notification_with_case
from regelkreis.casework.intake.operations.screen import NAMELESS
from regelkreis.casework.intake.permissions import may_take_in
from regelkreis.casework.intake.queries import proposed_post
from regelkreis.casework.intake.rules import no_basis
from regelkreis.casework.people.facts import PersonFacts
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.operations import register_person
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class BasisGiven:
    """On what basis the data may be stored: kind, form, language and day, and who gives it for a child."""

    kind: Term
    given_on: date
    form: str = Basis.Form.WRITTEN
    language: str = ""
    given_by: Person | None = None


@transaction.atomic
def take_in(
    *,
    basis: BasisGiven | None,
    person: PersonFacts,
    case: CaseFacts,
    actor: Acting,
    today: date,
    notification: Notification | None = None,
    screening: Screening | None = None,
    consultation: Consultation | None = None,
    inquiry: Inquiry | None = None,
    routing_reason: str = "",
) -> Case:
    """
    Take somebody in: nothing personal is stored without a basis (EN-5).

    A notification is answered by the case; a counted talk or consultation is linked to it and loses the
    name it had. Unless somebody has asked before, holders of files elsewhere are asked now (`access.md`).

    :raises NotAllowed: the actor does not hold the post, or the notification is somebody else's.
    :raises Invalid: no basis, facts that contradict each other, words of another site.
    """
    require(may_take_in(actor, case["post"]))
    if basis is None:
        raise Invalid({"basis": no_basis()})
    somebody = register_person(actor=actor, today=today, **person)
    record_basis(
        person=somebody,
        kind=basis.kind,
        given_on=basis.given_on,
        form=basis.form,
        language=basis.language,
        given_by=basis.given_by,
        actor=actor,
        today=today,
    )
    opened = open_case(person=somebody, actor=actor, today=today, **case)
    _keep_choice(opened, routing_reason, today)
    if notification is not None:
        _link_notification(notification, opened, actor, today)
    if screening is not None:
        _link_screening(screening, opened)
    if consultation is not None:
        carry_consultation(consultation, case=opened)
    if inquiry is not None:
        carry_inquiry(inquiry, case=opened)
    elif may_ask(actor, opened.post):
        ask_for_case(case=opened, actor=actor, today=today)
    return opened


def _keep_choice(case: Case, reason: str, today: date) -> None:
    """Keep why the case opened on another post than residence and target group propose (AC-5)."""
    if not reason.strip():
        return
    proposed = proposed_post(case.municipality, today, own=[case.post_id], group=case.target_group)
    if proposed is not None and proposed != case.post:
        RoutingChoice.objects.create(site=case.site, case=case, proposed=proposed, reason=reason.strip())


def _link_notification(notification: Notification, case: Case, actor: Acting, today: date) -> None:
    note_event(case, "notification.received", on=notification.received_on, organization=notification.notifier)
    close_notification_with_case(notification, case=case, actor=actor, today=today)


def _link_screening(screening: Screening, case: Case) -> None:
    if screening.site != case.site or screening.case_id is not None:
        raise Invalid({"": _("Dieses Gespräch ist schon mit einem Fall verbunden.")})
    screening.change(expected=screening.version, case=case, **NAMELESS)
