"""What the administration of a site asks about its people and posts; all of it starts from one site."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from regelkreis.foundation.accounts.models import User
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Membership, Post, PostHolding
from regelkreis.network.organizations.roles import Role


def people_of(actor: Acting) -> QuerySet[User]:
    """Return everybody who has or had a role at the actor's site; programs are nobody."""
    here = Membership.objects.of_site(actor.site).filter(user=OuterRef("pk"))
    return User.objects.filter(Exists(here), is_program=False)


def people_on(actor: Acting, today: date) -> QuerySet[User]:
    """Return the people with the roles and posts they have today."""
    roles = Membership.objects.of_site(actor.site).on(today).select_related("organization", "municipality")
    posts = PostHolding.objects.of_site(actor.site).on(today).select_related("post")
    return people_of(actor).prefetch_related(
        Prefetch("memberships", roles.order_by("valid_from", "pk"), to_attr="roles_today"),
        Prefetch("holdings", posts.order_by("post__position", "pk"), to_attr="posts_today"),
    )


def case_managers(actor: Acting) -> QuerySet[User]:
    """Return who can be given a post: people with a role in case management, by name."""
    here = Membership.objects.of_site(actor.site).filter(user=OuterRef("pk"), role=Role.CASE_MANAGER)
    return people_of(actor).filter(Exists(here)).order_by("name", "username")


def posts_on(actor: Acting, today: date) -> QuerySet[Post]:
    """Return every post of the site with the towns it serves and who holds it today."""
    holdings = PostHolding.objects.of_site(actor.site).on(today).select_related("user")
    return (
        Post.objects.of_site(actor.site)
        .select_related("employer")
        .prefetch_related(
            "serves",
            Prefetch("holdings", holdings.order_by("kind", "valid_from", "pk"), to_attr="held_today"),
        )
    )


def post_or_404(actor: Acting, pk: UUID) -> Post:
    """Return a post of the actor's site; any other does not exist."""
    found = Post.objects.of_site(actor.site).select_related("employer", "executed_by")
    post: Post = get_object_or_404(found, pk=pk)
    return post


def person_or_404(actor: Acting, pk: UUID) -> User:
    """Return somebody of the actor's site; anybody else does not exist."""
    return get_object_or_404(people_of(actor), pk=pk)


def membership_or_404(actor: Acting, pk: UUID) -> Membership:
    """Return a role given at the actor's site."""
    found = Membership.objects.of_site(actor.site).select_related("user", "organization", "municipality")
    membership: Membership = get_object_or_404(found, pk=pk)
    return membership


def holding_or_404(actor: Acting, pk: UUID) -> PostHolding:
    """Return a holding of a post of the actor's site."""
    found = PostHolding.objects.of_site(actor.site).select_related("user", "post")
    holding: PostHolding = get_object_or_404(found, pk=pk)
    return holding


def roles_of(actor: Acting, user: User) -> QuerySet[Membership]:
    """Return all roles somebody has, had or will have at the actor's site, the newest first."""
    found = Membership.objects.of_site(actor.site).filter(user=user)
    return found.select_related("organization", "municipality").order_by("-valid_from", "pk")


def posts_of(actor: Acting, user: User) -> QuerySet[PostHolding]:
    """Return all posts somebody holds, held or will hold at the actor's site, the newest first."""
    found = PostHolding.objects.of_site(actor.site).filter(user=user)
    return found.select_related("post").order_by("-valid_from", "pk")


def holdings_of(post: Post) -> QuerySet[PostHolding]:
    """Return who holds, held or will hold a post, the newest first."""
    return PostHolding.objects.filter(post=post).select_related("user").order_by("-valid_from", "pk")
