"""What can be asked about takeovers and changes of place."""

from datetime import date

from django.db.models import F, QuerySet

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.models import Move, RoutingChoice, SpecialFact, Takeover
from regelkreis.casework.intake.models.change import OfCaseQuerySet
from regelkreis.casework.intake.rules import NOTICE_OF_END
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting


def takeovers_of(case: Case) -> list[Takeover]:
    """Return the takeovers of a case, the newest first."""
    return list(Takeover.objects.filter(case=case).select_related("taken_from").order_by("-since", "pk"))


def moves_of(case: Case) -> list[Move]:
    """Return the changes of place in a case, the newest first."""
    return list(Move.objects.filter(case=case).select_related("municipality").order_by("-on", "pk"))


def choice_of(case: Case) -> RoutingChoice | None:
    """Return why the case opened on another post than proposed, if it did."""
    return RoutingChoice.objects.filter(case=case).select_related("proposed").first()


def special_facts_of(case: Case) -> list[SpecialFact]:
    """Return the special facts of a case: what is kept first, then what was withdrawn."""
    found = SpecialFact.objects.filter(case=case)
    return list(found.order_by(F("withdrawn_on").desc(nulls_first=True), "kind", "pk"))


def takeovers_visible_to(actor: Acting) -> OfCaseQuerySet:
    """Return the takeovers in cases the actor sees."""
    found = Takeover.objects.visible_to(actor).select_related("case__person", "taken_from")
    return found.order_by("until", "pk")


def moves_visible_to(actor: Acting) -> OfCaseQuerySet:
    """Return the changes of place in cases the actor sees."""
    return Move.objects.visible_to(actor).select_related("case__person", "municipality").order_by("on", "pk")


def takeovers_ending(actor: Acting, today: date) -> list[Takeover]:
    """Return the takeovers of open cases that end soon or should have ended."""
    return _ending_until(actor, today + NOTICE_OF_END)


@prepared
def _ending_until(actor: Acting, day: date) -> QuerySet[Takeover]:
    return takeovers_visible_to(actor).filter(ended_on=None, until__lte=day, case__closed_on=None)


@prepared
def moves_to_settle(actor: Acting) -> QuerySet[Move]:
    """Return the changes of place in open cases of which the work is not done."""
    return moves_visible_to(actor).filter(settled_on=None, case__closed_on=None)
