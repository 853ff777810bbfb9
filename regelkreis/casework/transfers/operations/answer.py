"""The post asked says yes or no, and the other side reads the answer."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case, FormerReader
from regelkreis.casework.transfers.deeds import TRANSFER_ACCEPTED, TRANSFER_DECLINED
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.permissions import may_acknowledge, may_answer
from regelkreis.casework.transfers.queries import holders_on
from regelkreis.casework.transfers.rules import reads_until
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import settings_of


@transaction.atomic
def accept_transfer(*, transfer: Transfer, actor: Acting, today: date) -> Case:
    """
    Take the case over; with it go reminders, appointments, referrals and releases.

    Whoever held the post reads on for the site's number of days, if the person did not object (`access.md`).

    :raises NotAllowed: the actor does not hold the post asked, or the offer no longer stands.
    :raises Conflict: it was taken back or answered a moment ago.
    """
    require(may_answer(actor, transfer))
    case = transfer.case
    if not case.is_open:
        raise Invalid({"": _("Der Fall wurde inzwischen abgeschlossen. Das Angebot gilt nicht mehr.")})
    _settle(transfer, Transfer.State.ACCEPTED, actor, today)
    case.change(
        expected=case.version,
        post=transfer.to_post,
        municipality=transfer.town or case.municipality,
    )
    _let_read_on(transfer, today)
    employer = transfer.to_post.employer
    note_event(case, "transfer.accepted", on=today, organization=employer, subject_id=transfer.pk)
    record(
        TRANSFER_ACCEPTED,
        actor=actor,
        subject=case,
        number=case.number,
        former=transfer.from_post.label,
        post=transfer.to_post.label,
    )
    return case


@transaction.atomic
def decline_transfer(*, transfer: Transfer, reason: str, actor: Acting, today: date) -> Transfer:
    """
    Say no, with the reason; the case stays where it is.

    :raises NotAllowed: the actor does not hold the post asked, or the offer no longer stands.
    :raises Invalid: no reason.
    :raises Conflict: it was taken back or answered a moment ago.
    """
    require(may_answer(actor, transfer))
    if not reason.strip():
        raise Invalid({"reason": _("Bitte den Grund nennen, damit die andere Seite weiß, was hilft.")})
    _settle(transfer, Transfer.State.DECLINED, actor, today, answer=reason.strip())
    case, employer = transfer.case, transfer.to_post.employer
    note_event(case, "transfer.declined", on=today, organization=employer, subject_id=transfer.pk)
    record(TRANSFER_DECLINED, actor=actor, subject=case, post=transfer.to_post.label)
    return transfer


@transaction.atomic
def acknowledge(*, transfer: Transfer, actor: Acting, today: date) -> None:
    """
    Take the answer off the desk of the side that offered; nothing about the case changes.

    :raises NotAllowed: the actor does not hold the post that offered, or there is no answer yet.
    """
    require(may_acknowledge(actor, transfer))
    if transfer.acknowledged_on is None:
        transfer.change(expected=transfer.version, acknowledged_on=today)


def _settle(transfer: Transfer, state: str, actor: Acting, today: date, answer: str = "") -> None:
    transfer.change(
        expected=transfer.version, state=state, settled_on=today, settled_by_name=actor.name, answer=answer
    )


def _let_read_on(transfer: Transfer, today: date) -> None:
    days = settings_of(Site.objects.get(pk=transfer.site)).former_holder_read_days
    until = reads_until(today, days)
    # Whoever takes a case over has all of it; an earlier reading on of theirs has done its part.
    new = [holder.user_id for holder in holders_on(transfer.to_post, today)]
    FormerReader.objects.filter(case=transfer.case, user__in=new).delete()
    if until is None or not transfer.reads_on:
        return
    for holder in holders_on(transfer.from_post, today).exclude(user__in=new):
        FormerReader.objects.update_or_create(
            site=transfer.site,
            case=transfer.case,
            user_id=holder.user_id,
            defaults={"post": transfer.from_post, "since": today, "until_on": until},
        )
