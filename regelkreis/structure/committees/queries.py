"""What can be asked of bodies: sessions with their papers, and the register of decisions."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.committees.models import AgendaItem, Decision, DecisionQuerySet, Proposal, Session
from regelkreis.structure.committees.rules import natural
from regelkreis.structure.themes.models import Theme, ThemeEffect, ThemeQuerySet

WARNING_DAYS = 90


@dataclass(frozen=True)
class ProposalRow:
    """A proposal on the page: how far it is indented, whether it carries a result, and its decision."""

    proposal: Proposal
    level: int
    has_parts: bool
    decision: Decision | None


@dataclass(frozen=True)
class AgendaRow:
    """A point of the agenda with its proposals in natural order."""

    item: AgendaItem
    proposals: list[ProposalRow]

    @property
    def open_count(self) -> int:
        """How many proposals still wait for a result."""
        return sum(not row.has_parts and not row.proposal.result for row in self.proposals)


def sessions(actor: Acting) -> QuerySet[Session]:
    """Return the sessions an actor may see, the latest first."""
    return Session.objects.visible_to(actor).select_related("body").order_by("-on", "pk")


def agenda(session: Session) -> list[AgendaRow]:
    """Return the agenda of a session with all its papers, in two queries."""
    papers = Proposal.objects.select_related("decision__owner", "decision__indicator").order_by("number")
    items = session.items.select_related("theme").order_by("position")
    found = items.prefetch_related(Prefetch("proposals", queryset=papers))
    return [AgendaRow(item=item, proposals=rows_of(list(item.proposals.all()))) for item in found]


def rows_of(proposals: list[Proposal]) -> list[ProposalRow]:
    """Return proposals in natural order: 1, 2, 2 a, 2 b, 10."""
    parents = {proposal.parent_id for proposal in proposals}
    ordered = sorted(proposals, key=lambda proposal: natural(proposal.number))
    return [
        ProposalRow(
            proposal=proposal,
            level=1 if proposal.parent_id else 0,
            has_parts=proposal.pk in parents,
            decision=getattr(proposal, "decision", None),
        )
        for proposal in ordered
    ]


def decisions(actor: Acting, words: str = "") -> DecisionQuerySet:
    """Return the register of decisions; every word must occur in number, wording, owner or indicator."""
    found: DecisionQuerySet = Decision.objects.visible_to(actor).select_related(
        "owner", "indicator", "theme", "proposal__item__session__body"
    )
    for word in words.split():
        found = found.filter(
            Q(number__icontains=word)
            | Q(text__icontains=word)
            | Q(owner__label__icontains=word)
            | Q(indicator__label__icontains=word)
            | Q(theme__title__icontains=word)
        )
    return found


def decisions_on(theme: Theme, actor: Acting) -> list[Decision]:
    """Return what was decided on a theme, the latest first."""
    return list(decisions(actor).filter(theme=theme).order_by("-taken_on", "-number"))


def expiring(actor: Acting, today: date, within: int = WARNING_DAYS) -> list[Decision]:
    """Return the decisions that expire soon, soonest first."""
    soon = today + timedelta(days=within)
    return list(decisions(actor).filter(expires_on__range=(today, soon)).order_by("expires_on", "number"))


def next_sessions(actor: Acting, today: date) -> dict[UUID, Session]:
    """Return for each theme on a coming agenda the next session that deals with it."""
    coming = (
        AgendaItem.objects.filter(session__in=Session.objects.visible_to(actor), session__on__gte=today)
        .exclude(theme=None)
        .select_related("session__body")
        .order_by("session__on", "position")
    )
    found: dict[UUID, Session] = {}
    for item in coming:
        if item.theme_id is not None:
            found.setdefault(item.theme_id, item.session)
    return found


def sessions_on(theme: Theme, actor: Acting, today: date) -> list[Session]:
    """Return the coming sessions that deal with a theme; their papers are for coordination only."""
    coming = sessions(actor).filter(on__gte=today, items__theme=theme)
    return list(coming.order_by("on", "pk").distinct())


def agenda_candidates(session: Session, actor: Acting) -> ThemeQuerySet:
    """Return the running themes that are not on this agenda yet."""
    found: ThemeQuerySet = (
        Theme.objects.visible_to(actor).running().exclude(agenda_items__session=session).order_by("number")
    )
    return found


def with_verdicts(found: DecisionQuerySet) -> DecisionQuerySet:
    """Add what the latest measurement of each decision said."""
    effect = ThemeEffect.objects.filter(theme=OuterRef("theme"), decision_number=OuterRef("number"))
    newest = effect.order_by("-measured_on", "-created_at")
    marked: DecisionQuerySet = found.annotate(
        verdict=Subquery(newest.values("verdict")[:1]), sentence=Subquery(newest.values("sentence")[:1])
    )
    return marked
