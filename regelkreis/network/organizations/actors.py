"""Somebody acting in one role: the answer to "who is this, and for which posts do they speak"."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from regelkreis.foundation.accounts.models import User
from regelkreis.network.organizations.models import Membership, PostHolding, Site
from regelkreis.network.organizations.roles import Role


@dataclass(frozen=True)
class Acting:
    """
    A person or program in one role at one site (see `access.md`).

    `posts` are the posts held or substituted on the day; `own_posts` only those held.
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

    def has_role(self, *roles: Role) -> bool:
        """Return whether the actor acts in one of these roles now."""
        return self.role in {str(role) for role in roles}


def acting_as(membership: Membership, *, today: date) -> Acting:
    """Return the actor of a membership; posts count only for case management."""
    own: set[UUID] = set()
    stood_in: set[UUID] = set()
    if membership.role == Role.CASE_MANAGER:
        holdings = PostHolding.objects.filter(user_id=membership.user_id, site=membership.site).on(today)
        for post, kind in holdings.values_list("post_id", "kind"):
            (own if kind == PostHolding.Kind.HOLDER else stood_in).add(post)
    return Acting(
        user_id=membership.user_id,
        name=membership.user.name,
        site=membership.site,
        role=membership.role,
        membership_id=membership.pk,
        organization_id=membership.organization_id,
        municipality_id=membership.municipality_id,
        posts=frozenset(own | stood_in),
        own_posts=frozenset(own),
    )


def acting_for_system(site: Site, *, name: str = "Kommandozeile", username: str = "system-cli") -> Acting:
    """Return a named part of the system as actor; it acts on the site's whole and never signs in."""
    user = User.objects.for_program(username, name)
    return Acting(user_id=user.pk, name=user.name, site=site.pk, role=Role.SYSTEM)
