"""What transfers hang in the case file, on the timeline and on the desks of both sides."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case, FormerReader
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    DueItem,
    FileStrip,
    LeftOpen,
    activities,
    case_actions,
    due_sources,
    file_strips,
    left_open,
)
from regelkreis.casework.people.rules import full_name
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.queries import Made, offers_made, offers_received, transfers_of
from regelkreis.casework.transfers.rules import PATIENCE
from regelkreis.foundation.kernel.addresses import address
from regelkreis.network.organizations.actors import Acting


def offered_to(today: date) -> Any:
    """Return to whom a case is offered at present, as part of the question for its file."""
    standing = Transfer.objects.filter(case=OuterRef("pk"), state="offered").order_by("pk")
    return Subquery(standing.values("to_post__label")[:1])


def former_reads_until(today: date) -> Any:
    """Return until when a former case manager reads on, as part of the question for the file."""
    reading = FormerReader.objects.filter(case=OuterRef("pk"), until_on__gte=today).order_by(
        "-until_on", "pk"
    )
    return Subquery(reading.values("until_on")[:1])


def offers_left_open(case: Case) -> Iterator[LeftOpen]:
    """An offer that still stands: a closed case is taken over by nobody."""
    for offer in transfers_of(case):
        if offer.is_offered:
            yield LeftOpen(
                what=_("Angebot an %(post)s") % {"post": offer.to_post.label},
                url=address("transfers:page", offer.pk),
                action=_("Angebot zurückziehen"),
            )


def due_offers(actor: Acting, today: date) -> Iterator[DueItem]:
    """Offers that wait for an answer from here; nobody is named before the case is accepted."""
    for offer in offers_received(actor):
        yield DueItem(
            kind="conference",
            what=_("Fall zur Übernahme angeboten: %(town)s") % {"town": offer.town},
            why=_("von %(post)s am %(day)s")
            % {"post": offer.from_post, "day": f"{offer.offered_on:%d.%m.%Y}"},
            url=address("transfers:page", offer.pk),
            action=_("Ansehen und antworten"),
            due_on=offer.offered_on + PATIENCE,
        )


def due_own_offers(actor: Acting, today: date) -> Iterator[DueItem]:
    """What became of own offers: late answers with their day, given ones as news until they are read."""
    for made in offers_made(actor):
        if made.state == Transfer.State.OFFERED:
            yield _waiting(made)
        else:
            yield _answered(made)


def _waiting(made: Made) -> DueItem:
    return DueItem(
        kind="conference",
        what=_("%(post)s hat das Angebot noch nicht beantwortet") % {"post": made.to_post},
        why=_("angeboten am %(day)s") % {"day": f"{made.offered_on:%d.%m.%Y}"},
        url=address("transfers:page", made.pk),
        action=_("Nachfragen oder zurückziehen"),
        due_on=made.offered_on + PATIENCE,
        case_id=made.case_id,
        who=full_name(made.given_name, made.family_name),
        number=made.number,
    )


def _answered(made: Made) -> DueItem:
    accepted = made.state == Transfer.State.ACCEPTED
    what = _("%(post)s hat den Fall übernommen") if accepted else _("%(post)s übernimmt den Fall nicht")
    # Once the case is elsewhere, its name is no longer for this side to see.
    return DueItem(
        kind="back",
        what=what % {"post": made.to_post},
        why=_("Antwort auf Ihr Angebot"),
        url=address("transfers:page", made.pk),
        action=_("Antwort lesen"),
        case_id=made.case_id if made.is_kept else None,
        who=full_name(made.given_name, made.family_name) if made.is_kept else "",
        number=made.number,
    )


file_strips.register(FileStrip("offered_to", offered_to, "transfers/_offered.html"))
file_strips.register(FileStrip("former_until", former_reads_until, "transfers/_former.html"))
case_actions.register(CaseAction(gettext_lazy("Fall übergeben"), "transfers:offer"), order=90)
left_open.register(offers_left_open, order=5)
due_sources.register(due_offers, order=15)
due_sources.register(due_own_offers, order=16)
for _activity in (
    Activity("transfer.offered", gettext_lazy("Zur Übernahme angeboten"), "conference"),
    Activity("transfer.accepted", gettext_lazy("Fall übernommen"), "met"),
    Activity("transfer.declined", gettext_lazy("Übernahme abgelehnt"), "refused"),
    Activity("transfer.withdrawn", gettext_lazy("Angebot zurückgezogen"), "back"),
):
    activities.register(_activity)
