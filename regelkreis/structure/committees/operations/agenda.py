"""A session is planned: its day, its agenda, the proposals it is to decide on."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.committees.deeds import (
    AGENDA_SET,
    PROPOSAL_MADE,
    PROPOSAL_WITHDRAWN,
    SESSION_PLANNED,
)
from regelkreis.structure.committees.models import AgendaItem, Proposal, Session
from regelkreis.structure.committees.permissions import may_prepare_bodies
from regelkreis.structure.committees.rules import next_number
from regelkreis.structure.themes.models import Theme


@transaction.atomic
def plan_session(
    *, body: Term, on: date, actor: Acting, today: date, place: str = "", note: str = ""
) -> Session:
    """
    Put a session of a body in the calendar; a past day records one that has been held.

    :raises NotAllowed: the actor does not prepare the bodies.
    :raises Invalid: the site has no such body, or it meets on that day already.
    """
    require(may_prepare_bodies(actor))
    if body.kind != Kind.BODY or body.site != actor.site:
        raise Invalid({"body": _("Dieses Gremium gibt es am Standort nicht.")})
    if Session.objects.of_site(actor.site).filter(body=body, on=on).exists():
        raise Invalid({"on": _("An diesem Tag tagt das Gremium bereits. Bitte diese Sitzung öffnen.")})
    session = Session.objects.create(
        site=actor.site, body=body, on=on, place=place.strip(), note=note.strip()
    )
    record(SESSION_PLANNED, actor=actor, subject=session, body=body.label, on=on.isoformat())
    return session


@transaction.atomic
def put_on_agenda(
    *, session: Session, actor: Acting, today: date, theme: Theme | None = None, title: str = ""
) -> AgendaItem:
    """
    Add a point to the agenda: a theme, or another matter by its title.

    :raises NotAllowed: the actor does not prepare the bodies.
    :raises Invalid: with neither, with a theme that is finished, or one that is on the agenda already.
    """
    require(may_prepare_bodies(actor))
    if theme is None and not title.strip():
        raise Invalid({"theme": _("Bitte ein Thema wählen oder den Gegenstand benennen.")})
    if theme is not None:
        _check_theme(session, theme)
    last = session.items.aggregate(last=Max("position"))["last"] or 0
    item = AgendaItem.objects.create(
        site=session.site, session=session, position=last + 1, theme=theme,
        title=title.strip() or (theme.title if theme else ""),
    )  # fmt: skip
    record(AGENDA_SET, actor=actor, subject=session, item=str(item.pk))
    return item


@transaction.atomic
def take_off_agenda(*, item: AgendaItem, actor: Acting, today: date) -> None:
    """
    Remove a point from the agenda and close the gap.

    :raises NotAllowed: the actor does not prepare the bodies.
    :raises Invalid: proposals stand under it.
    """
    require(may_prepare_bodies(actor))
    if item.proposals.exists():
        raise Invalid({"": _("Zu diesem Punkt gibt es Beschlussvorschläge. Er bleibt auf der Tagesordnung.")})
    session, position = item.session, item.position
    item.delete()
    for later in session.items.filter(position__gt=position).order_by("position"):
        later.position -= 1
        later.save(update_fields=["position", "changed_at"])
    record(AGENDA_SET, actor=actor, subject=session)


@transaction.atomic
def propose(
    *, item: AgendaItem, text: str, actor: Acting, today: date, parent: Proposal | None = None
) -> Proposal:
    """
    Add a proposed resolution; under another one it becomes its part a, b, ... (ME-7).

    :raises NotAllowed: the actor does not prepare the bodies.
    :raises Invalid: without a wording, under a part, or under a proposal that has a result.
    """
    require(may_prepare_bodies(actor))
    if not text.strip():
        raise Invalid({"text": _("Bitte den Wortlaut des Vorschlags angeben.")})
    if parent is not None:
        _check_parent(item, parent)
    taken = item.proposals.order_by("number").values_list("number", flat=True)
    proposal = Proposal.objects.create(
        site=item.site, item=item, parent=parent, text=text.strip(),
        number=next_number(taken, parent=parent.number if parent else ""),
    )  # fmt: skip
    record(PROPOSAL_MADE, actor=actor, subject=item.session, number=proposal.number)
    return proposal


@transaction.atomic
def withdraw_proposal(*, proposal: Proposal, actor: Acting, today: date) -> None:
    """
    Take back a proposal that was not voted on, with its parts.

    :raises NotAllowed: the actor does not prepare the bodies.
    :raises Invalid: it or one of its parts has a result.
    """
    require(may_prepare_bodies(actor))
    if proposal.result or proposal.parts.exclude(result="").exists():
        raise Invalid({"": _("Über diesen Vorschlag wurde beraten. Er bleibt in den Unterlagen.")})
    session = proposal.item.session
    proposal.delete()
    record(PROPOSAL_WITHDRAWN, actor=actor, subject=session, number=proposal.number)


def _check_theme(session: Session, theme: Theme) -> None:
    if theme.site != session.site or not theme.is_running:
        raise Invalid({"theme": _("Auf die Tagesordnung kommen Themen, die unterwegs sind.")})
    if session.items.filter(theme=theme).exists():
        raise Invalid({"theme": _("Das Thema steht schon auf dieser Tagesordnung.")})


def _check_parent(item: AgendaItem, parent: Proposal) -> None:
    if parent.item_id != item.pk or parent.parent_id is not None:
        raise Invalid({"parent": _("Unter einem Teilvorschlag stehen keine weiteren.")})
    if parent.result:
        raise Invalid({"parent": _("Über diesen Vorschlag ist schon beraten worden.")})
