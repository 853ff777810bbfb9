"""Which post serves a town: proposed, and confirmed by a person."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Post


def proposed_post(municipality: Municipality, on: date, *, own: Collection[UUID] = ()) -> Post | None:
    """
    Return the post of case management that serves a town on a day, one's own before others.

    None where no post serves the town: then a person has to say who takes it.
    """
    serving = list(
        Post.objects.of_site(municipality.site)
        .filter(component="II", serves=municipality)
        .on(on)
        .order_by("position", "code")
    )
    return next((post for post in serving if post.pk in own), serving[0] if serving else None)


def known_route(actor: Acting, code: str, on: date) -> UUID | None:
    """Return the access route of the site under a code, or None where its profile has none."""
    return terms(actor.site, Kind.ACCESS_ROUTE, on=on).filter(code=code).values_list("pk", flat=True).first()
