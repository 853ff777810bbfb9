"""Giving and ending posts: who holds them, and who stands in."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.deeds import POST_ENDED, POST_GIVEN, POST_WITHDRAWN
from regelkreis.network.organizations.models import Membership, Post, PostHolding
from regelkreis.network.organizations.permissions import may_arrange_substitute, may_change_rights_of
from regelkreis.network.organizations.roles import Role
from regelkreis.network.organizations.rules import is_withdrawal, written_period


@transaction.atomic
def give_post(
    *,
    post: Post,
    user: User,
    kind: str,
    valid_from: date,
    valid_until: date | None = None,
    actor: Acting,
    today: date,
) -> PostHolding:
    """
    Let somebody hold a post or stand in for its holder; a post may be shared by several holders.

    :raises NotAllowed: the actor does not administer the site, or means themselves.
    :raises Invalid: no end of a substitution, a wrong period, no role in case management, or twice.
    """
    require(may_change_rights_of(actor, user.pk))
    return _give(post, user, kind, valid_from, valid_until, actor)


@transaction.atomic
def arrange_substitute(
    *, post: Post, user: User, valid_from: date, valid_until: date, actor: Acting
) -> PostHolding:
    """
    Let a colleague stand in at a post for a time; the holder may arrange that without the administration.

    :raises NotAllowed: the actor neither holds the post nor administers the site.
    :raises Invalid: a wrong period, no role in case management, or the colleague has the post already.
    """
    require(may_arrange_substitute(actor, post))
    return _give(post, user, PostHolding.Kind.SUBSTITUTE, valid_from, valid_until, actor)


@transaction.atomic
def end_substitution(*, holding: PostHolding, last_day: date, actor: Acting, today: date) -> None:
    """
    End a standing in with a last day; one that has not begun by then is taken back.

    :raises NotAllowed: the actor neither holds the post nor administers the site.
    """
    require(may_arrange_substitute(actor, holding.post))
    said = {"person": holding.user.name, "post": holding.post.label}
    if last_day < holding.valid_from:
        record(POST_WITHDRAWN, actor=actor, subject=holding.post, **said)
        holding.delete()
        return
    holding.change(expected=holding.version, valid_until=last_day)
    period = written_period(holding.valid_from, last_day)
    record(POST_ENDED, actor=actor, subject=holding.post, **said, period=period)


def _give(
    post: Post, user: User, kind: str, valid_from: date, valid_until: date | None, actor: Acting
) -> PostHolding:
    _check(post, user, kind, valid_from, valid_until, actor)
    holding: PostHolding = PostHolding.objects.create(
        site=actor.site, post=post, user=user, kind=kind, valid_from=valid_from, valid_until=valid_until
    )
    record(
        POST_GIVEN,
        actor=actor,
        subject=post,
        person=user.name,
        post=post.label,
        kind=holding.get_kind_display(),
        period=written_period(valid_from, valid_until),
    )
    return holding


@transaction.atomic
def end_holding(*, holding: PostHolding, expected: int, last_day: date, actor: Acting, today: date) -> None:
    """
    End the holding of a post with a last day; with yesterday, its cases are out of sight at once.

    :raises NotAllowed: the actor does not administer the site, or means themselves.
    :raises Invalid: the last day lies before the first.
    :raises Conflict: somebody else changed the holding meanwhile.
    """
    require(may_change_rights_of(actor, holding.user_id))
    said = {"person": holding.user.name, "post": holding.post.label}
    if is_withdrawal(holding.valid_from, last_day, today):
        record(POST_WITHDRAWN, actor=actor, subject=holding.post, **said)
        holding.delete()
        return
    if last_day < holding.valid_from:
        raise Invalid({"last_day": _("Der letzte Tag liegt vor dem Beginn.")})
    holding.change(expected=expected, valid_until=last_day)
    period = written_period(holding.valid_from, last_day)
    record(POST_ENDED, actor=actor, subject=holding.post, **said, period=period)


def _check(
    post: Post, user: User, kind: str, valid_from: date, valid_until: date | None, actor: Acting
) -> None:
    if post.site != actor.site:
        raise Invalid({"": _("Diese Personalstelle gehört zu einem anderen Standort.")})
    if valid_until and valid_until < valid_from:
        raise Invalid({"valid_until": _("Der letzte Tag liegt vor dem Beginn.")})
    if kind == PostHolding.Kind.SUBSTITUTE and valid_until is None:
        raise Invalid({"valid_until": _("Eine Vertretung braucht einen letzten Tag.")})
    members = Membership.objects.of_site(actor.site).filter(user=user, role=Role.CASE_MANAGER)
    if not members.on(valid_from).exists():
        sentence = _(
            "Am ersten Tag hat die Person keine Rolle im Case Management. Geben Sie zuerst die Rolle."
        )
        raise Invalid({"user": sentence})
    ends_later = Q(valid_until=None) | Q(valid_until__gte=valid_from)
    starts_earlier = Q(valid_from__lte=valid_until) if valid_until else Q()
    if PostHolding.objects.filter(ends_later & starts_earlier, post=post, user=user).exists():
        raise Invalid({"user": _("Die Person hat oder vertritt die Personalstelle in dieser Zeit bereits.")})
