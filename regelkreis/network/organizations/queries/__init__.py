"""What can be asked about the network of posts and organizations."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from regelkreis.network.organizations.models import Membership, Municipality, Organization, Post, Site


def memberships_of(user_id: UUID, *, today: date) -> QuerySet[Membership]:
    """
    Return what somebody is here today, in a fixed order, ready to act with.

    It is asked on every request, so it reads no more than an actor and the page's corner need.
    """
    return (
        Membership.objects.filter(user_id=user_id)
        .on(today)
        .select_related("organization", "municipality")
        .only(
            "site", "role", "valid_from", "user_id", "organization__label", "municipality__label"
        )
        .order_by("valid_from", "pk")
    )  # fmt: skip


def site_by_slug(slug: str) -> Site | None:
    """Return a site by its short name."""
    return Site.objects.filter(slug=slug).first()


def municipalities(site: UUID) -> QuerySet[Municipality]:
    """Return the towns of a site in the order of its profile."""
    return Municipality.objects.of_site(site).order_by("position", "code")


def organizations(site: UUID, *, today: date) -> QuerySet[Organization]:
    """Return the organizations that exist today, in the order of the profile."""
    return Organization.objects.of_site(site).on(today).order_by("position", "code")


def posts(site: UUID, *, component: str = "II") -> QuerySet[Post]:
    """Return the posts of a programme component in the order of the profile."""
    return Post.objects.of_site(site).filter(component=component).order_by("position", "code")
