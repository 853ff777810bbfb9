"""A case is offered to another post, and an offer is taken back."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.transfers.deeds import TRANSFER_OFFERED, TRANSFER_WITHDRAWN
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.permissions import may_offer, may_take_back
from regelkreis.casework.transfers.queries import posts_to_choose
from regelkreis.casework.transfers.rules import faults_of_offer
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Post


@dataclass(frozen=True)
class Offer:
    """
    What is offered to whom, and why; `agreed` says that the person knows and agrees.

    `reads_on`: the person has nothing against the former case manager reading on.
    """

    to_post: Post
    cause: str
    reason: str
    agreed: bool
    reads_on: bool = False
    town: Municipality | None = None
    wished_on: date | None = None


@transaction.atomic
def offer_transfer(*, case: Case, offer: Offer, actor: Acting, today: date) -> Transfer:
    """
    Offer a case to another post; until it is accepted the case stays where it is (AC-5, CO-2).

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: offered already, the own or a vacant post, no reason, or the person has not agreed.
    """
    require(may_offer(actor, case))
    faults = _faults(case, offer, today)
    if faults:
        raise Invalid(faults)
    transfer = Transfer.objects.create(
        site=case.site,
        case=case,
        from_post=case.post,
        to_post=offer.to_post,
        cause=offer.cause,
        reason=offer.reason.strip(),
        town=offer.town,
        wished_on=offer.wished_on,
        reads_on=offer.reads_on,
        offered_on=today,
        offered_by=actor.user_id,
        offered_by_name=actor.name,
    )
    employer = offer.to_post.employer
    note_event(case, "transfer.offered", on=today, organization=employer, subject_id=transfer.pk)
    record(TRANSFER_OFFERED, actor=actor, subject=case, number=case.number, post=offer.to_post.label)
    return transfer


@transaction.atomic
def withdraw_transfer(*, transfer: Transfer, actor: Acting, today: date) -> Transfer:
    """
    Take an offer back; the receiving side finds it no more.

    :raises NotAllowed: the actor does not work on the case, or the offer was answered.
    :raises Conflict: it was answered a moment ago.
    """
    require(may_take_back(actor, transfer))
    transfer.change(
        expected=transfer.version,
        state=Transfer.State.WITHDRAWN,
        settled_on=today,
        settled_by_name=actor.name,
        acknowledged_on=today,
    )
    case, employer = transfer.case, transfer.to_post.employer
    note_event(case, "transfer.withdrawn", on=today, organization=employer, subject_id=transfer.pk)
    record(TRANSFER_WITHDRAWN, actor=actor, subject=case, post=transfer.to_post.label)
    return transfer


def _faults(case: Case, offer: Offer, today: date) -> dict[str, str]:
    faults = faults_of_offer(wished_on=offer.wished_on, today=today)
    if Transfer.objects.filter(case=case, state=Transfer.State.OFFERED).exists():
        faults[""] = _("Dieser Fall ist schon angeboten. Ziehen Sie das Angebot zuerst zurück.")
    if not posts_to_choose(case, today).filter(pk=offer.to_post.pk).exists():
        faults["to_post"] = _(
            "Diese Personalstelle kann den Fall nicht übernehmen; sie ist zurzeit nicht besetzt."
        )
    if not offer.reason.strip():
        faults["reason"] = _(
            "Bitte den Grund nennen: Er ist fast alles, was die andere Seite vorher erfährt."
        )
    if name := _named(case, offer.reason):
        faults["reason"] = _(
            "Hier steht „%(name)s“. Bitte ohne Namen schreiben: Die andere Seite liest das."
        ) % {"name": name}
    if not offer.agreed:
        faults["agreed"] = _(
            "Ohne Einverständnis der Person geht die Akte nicht an eine andere Personalstelle."
        )
    if offer.town is not None and offer.town.site != case.site:
        faults["town"] = _("Diese Gemeinde kennt das Profil des Standorts nicht.")
    return faults


def _named(case: Case, text: str) -> str:
    """Return the part of the person's name that a text gives away, or nothing."""
    words = {word.strip(".,;:!?()„“\"'").casefold() for word in text.split()}
    person = case.person
    parts = f"{person.given_name} {person.family_name}".split()
    return next((part for part in parts if len(part) > 2 and part.casefold() in words), "")
