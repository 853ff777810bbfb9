"""Somebody acting in one role: the answer to "who is this, and for which posts do they speak"."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, FilteredRelation, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.dated import valid_on
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.models import Membership, PostHolding, Site
from regelkreis.network.organizations.roles import Role


@dataclass(frozen=True)
class Acting:
    """
    A person or program in one role at one site (see `access.md`).

    `posts` are the posts held or substituted on the day; `own_posts` only those held. On `day` is asked
    what outlasts a post and ends by itself; without a day there is nothing of the kind.
    """

    user_id: UUID | None
    # The key says who it is; the name is only for reading.
    name: str = field(compare=False)
    site: UUID
    role: str
    membership_id: UUID | None = None
    organization_id: UUID | None = None
    municipality_id: UUID | None = None
    posts: frozenset[UUID] = frozenset()
    own_posts: frozenset[UUID] = frozenset()
    day: date | None = None

    def has_role(self, *roles: Role) -> bool:
        """Return whether the actor acts in one of these roles now."""
        return self.role in {str(role) for role in roles}


@dataclass(frozen=True)
class HeldRole:
    """A role somebody holds today: where, and which posts it speaks for."""

    key: UUID
    site: UUID
    role: str
    organization_id: UUID | None
    municipality_id: UUID | None
    place: str
    own_posts: frozenset[UUID]
    posts: frozenset[UUID]
    day: date

    def acting(self, user: User) -> Acting:
        """Return its holder acting in it."""
        return Acting(
            user_id=user.pk,
            name=user.name,
            site=self.site,
            role=self.role,
            membership_id=self.key,
            organization_id=self.organization_id,
            municipality_id=self.municipality_id,
            posts=self.posts,
            own_posts=self.own_posts,
            # Only somebody in case management keeps files, and reads on in those they kept.
            day=self.day if self.role == Role.CASE_MANAGER else None,
        )


def held_roles(user_id: UUID, *, today: date) -> list[HeldRole]:
    """Return the roles somebody has today, in a fixed order; one question, asked on every request."""
    rows: dict[UUID, list[Any]] = {}
    for row in _roles_and_posts(user_id, today=today):
        rows.setdefault(row[0], []).append(row)
    return [_held(found, today) for found in rows.values()]


@prepared
def _roles_and_posts(user_id: UUID, *, today: date) -> QuerySet[Membership, tuple[Any, ...]]:
    held_here = Q(user__holdings__site=F("site")) & valid_on(today, "user__holdings__")
    found: QuerySet[Membership, tuple[Any, ...]] = (
        Membership.objects.filter(user_id=user_id)
        .on(today)
        .annotate(held=FilteredRelation("user__holdings", condition=held_here))
        .order_by("valid_from", "pk")
        .values_list(
            "pk", "site", "role", "organization_id", "municipality_id",
            Coalesce("organization__label", "municipality__label", Value("")), "held__post_id", "held__kind",
        )
    )  # fmt: skip
    return found


def _held(rows: list[Any], today: date) -> HeldRole:
    """Return a role from its rows, one for each post; posts count only for case management."""
    key, site, role, organization, municipality, place, *_post = rows[0]
    counts = role == Role.CASE_MANAGER
    posts = frozenset(post for *_role, post, _kind in rows if counts and post is not None)
    own = frozenset(post for *_role, post, kind in rows if post in posts and kind == PostHolding.Kind.HOLDER)
    return HeldRole(key, site, role, organization, municipality, place, own, posts, today)


def acting_as(membership: Membership, *, today: date) -> Acting:
    """
    Return somebody acting in a role they have on the day.

    :raises StopIteration: the role does not hold on the day.
    """
    roles = held_roles(membership.user_id, today=today)
    return next(one for one in roles if one.key == membership.pk).acting(membership.user)


def acting_for_system(site: Site, *, name: str = "Kommandozeile", username: str = "system-cli") -> Acting:
    """Return a named part of the system as actor; it acts on the site's whole and never signs in."""
    user = User.objects.for_program(username, name)
    return Acting(user_id=user.pk, name=user.name, site=site.pk, role=Role.SYSTEM)
