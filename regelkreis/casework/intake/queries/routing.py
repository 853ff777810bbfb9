"""Which post is responsible: proposed from residence and target group, and confirmed by a person (AC-5)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from regelkreis.network.catalogue.models import Kind, TargetGroupVersion
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Post


@dataclass(frozen=True)
class Routing:
    """The post that is proposed, and what speaks for it."""

    post: Post
    why: str


def routing(
    municipality: Municipality,
    on: date,
    *,
    own: Collection[UUID] = (),
    group: TargetGroupVersion | None = None,
) -> Routing | None:
    """
    Return the post of case management that serves a town on a day, with the reason (CO-2, AC-5).

    A post for the person's target group comes before one for everybody, a post for the town before one for
    its district, and one's own before others. A post for other groups only is not proposed. None where
    nobody serves the town: then a person has to say who takes it.
    """
    in_district = Q(serves_districts=municipality.district_id) if municipality.district_id else Q()
    serving = (
        Post.objects.of_site(municipality.site)
        .filter(Q(serves=municipality) | in_district, component="II")
        .on(on)
        .distinct()
        .prefetch_related("serves")
        .order_by("position", "code")
    )
    codes = _codes(group)
    meant = [post for post in serving if not post.target_groups or codes & set(post.target_groups)]
    ranked = sorted(
        meant,
        key=lambda post: (not post.target_groups, municipality not in post.serves.all(), post.pk not in own),
    )
    return Routing(ranked[0], _why(ranked[0], municipality, group)) if ranked else None


def proposed_post(
    municipality: Municipality,
    on: date,
    *,
    own: Collection[UUID] = (),
    group: TargetGroupVersion | None = None,
) -> Post | None:
    """Return the post that `routing` proposes, without the reason."""
    found = routing(municipality, on, own=own, group=group)
    return found.post if found else None


def known_route(actor: Acting, code: str, on: date) -> UUID | None:
    """Return the access route of the site under a code, or None where its profile has none."""
    return terms(actor.site, Kind.ACCESS_ROUTE, on=on).filter(code=code).values_list("pk", flat=True).first()


def _codes(group: TargetGroupVersion | None) -> set[str]:
    if group is None:
        return set()
    parent = group.entry.parent
    return {group.entry.code, *([parent.code] if parent else [])}


def _why(post: Post, town: Municipality, group: TargetGroupVersion | None) -> str:
    place = _("zuständig für %(town)s") % {"town": town.label}
    if town not in post.serves.all() and town.district is not None:
        place = _("zuständig für den Bezirk %(district)s") % {"district": town.district.label}
    if post.target_groups and group is not None:
        return _("%(place)s und die Zielgruppe %(group)s") % {"place": place, "group": group.entry.code}
    return place
