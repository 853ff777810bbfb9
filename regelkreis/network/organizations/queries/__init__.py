"""What can be asked about the network of posts and organizations."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from regelkreis.network.organizations.models import Membership, Municipality, Organization, Post, Site
from regelkreis.network.organizations.roles import Role


def site_by_slug(slug: str) -> Site | None:
    """Return a site by its short name."""
    return Site.objects.filter(slug=slug).first()


def administrators(site: UUID, *, today: date) -> list[str]:
    """Return by name who administers the site today: they fill posts and give roles."""
    found = Membership.objects.of_site(site).on(today).filter(role=Role.SITE_ADMIN, user__is_active=True)
    return list(found.order_by("user__name").values_list("user__name", flat=True).distinct())


def municipalities(site: UUID) -> QuerySet[Municipality]:
    """Return the towns of a site in the order of its profile."""
    return Municipality.objects.of_site(site).order_by("position", "code")


def organizations(site: UUID, *, today: date) -> QuerySet[Organization]:
    """Return the organizations that exist today, in the order of the profile."""
    return Organization.objects.of_site(site).on(today).order_by("position", "code")


def posts(site: UUID, *, component: str = "II") -> QuerySet[Post]:
    """Return the posts of a programme component in the order of the profile."""
    return Post.objects.of_site(site).filter(component=component).order_by("position", "code")
