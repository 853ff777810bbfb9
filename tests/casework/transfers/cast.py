"""Transfers as the tests need them."""

from regelkreis.casework.cases.models import Case, FormerReader
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.operations import Offer, accept_transfer, offer_transfer
from regelkreis.network.organizations.models import Post
from tests.cast import TODAY, Somebody


def build_offer(case: Case, post: str = "cm-sued", **changes: object) -> Offer:
    """Return what is offered to a post of the case's site."""
    values: dict[str, object] = {
        "to_post": Post.objects.get(site=case.site, code=post),
        "cause": Transfer.Cause.MOVED,
        "reason": "Zieht in die Südstadt, Kurs läuft weiter.",
        "agreed": True,
        "reads_on": True,
    }
    return Offer(**{**values, **changes})  # type: ignore[arg-type]


def build_transfer(case: Case, somebody: Somebody, post: str = "cm-sued", **changes: object) -> Transfer:
    """Return a standing offer of somebody's case."""
    return offer_transfer(
        case=case, offer=build_offer(case, post, **changes), actor=somebody.actor, today=TODAY
    )


def hand_over(case: Case, owner: Somebody, colleague: Somebody, **changes: object) -> Case:
    """Hand a case over from the owner to the colleague, who accepts."""
    transfer = build_transfer(case, owner, **changes)
    return accept_transfer(transfer=transfer, actor=colleague.actor, today=TODAY)


def readers(case: Case) -> list[str]:
    """Return who reads on, by name."""
    return list(
        FormerReader.objects.filter(case=case).order_by("user__name").values_list("user__name", flat=True)
    )
