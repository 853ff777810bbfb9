"""Somebody asks whether a person is accompanied already."""

from datetime import date

from django.db import transaction

from regelkreis.casework.cases.models import Case
from regelkreis.casework.inquiries import tasks
from regelkreis.casework.inquiries.deeds import INQUIRY_MADE
from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.casework.inquiries.permissions import may_ask
from regelkreis.casework.inquiries.rules import faults_of_asking
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.methods.names import Identity
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post


@transaction.atomic
def ask(
    *, sought: Identity, purpose: str, person_present: bool, post: Post, actor: Acting, today: date
) -> Inquiry:
    """
    Ask for a person by name and birth date, with a purpose; holders elsewhere are told in the background.

    Whatever is known of the person, the same is stored, written down and returned (`access.md`).

    :raises NotAllowed: the actor does not hold the post.
    :raises Invalid: too little to find somebody by.
    """
    require(may_ask(actor, post))
    faults = faults_of_asking(given=sought.given, family=sought.family, born=sought.born, today=today)
    if faults:
        raise Invalid(faults)
    inquiry = Inquiry(
        given_name=sought.given.strip(), family_name=sought.family.strip(), birth_date=sought.born
    )
    return _made(inquiry, purpose, person_present, post, actor, today)


@transaction.atomic
def ask_for_case(*, case: Case, actor: Acting, today: date) -> Inquiry | None:
    """
    Ask for the person of a file that is just being opened; without a name nobody is asked.

    :raises NotAllowed: the actor does not hold the post.
    """
    require(may_ask(actor, case.post))
    person = case.person
    if faults_of_asking(
        given=person.given_name, family=person.family_name, born=person.birth_date, today=today
    ):
        return None
    return _made(Inquiry(case=case), Inquiry.Purpose.INTAKE, True, case.post, actor, today)


def _made(
    inquiry: Inquiry, purpose: str, person_present: bool, post: Post, actor: Acting, today: date
) -> Inquiry:
    inquiry.site, inquiry.post, inquiry.asked_on = actor.site, post, today
    inquiry.asked_by, inquiry.asked_by_name = actor.user_id, actor.name
    inquiry.purpose, inquiry.person_present = purpose, person_present
    inquiry.save(force_insert=True)
    tasks.tell_holders.enqueue(str(inquiry.pk))
    record(INQUIRY_MADE, actor=actor, subject=inquiry, purpose=str(inquiry.get_purpose_display()))
    return inquiry
