"""What can be asked of the site's vocabulary."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from regelkreis.network.catalogue.models import Kind, TargetGroupVersion, Term, TermQuerySet


def terms(site: UUID, kind: Kind, *, on: date | None = None) -> TermQuerySet:
    """Return one list of a site in the order of its profile, as valid on a day if one is given."""
    found = Term.objects.of_site(site).kind(kind)
    return found if on is None else found.on(on)


def term(site: UUID, kind: Kind, code: str) -> Term:
    """
    Return one word by its code.

    :raises Term.DoesNotExist: the profile has no such word.
    """
    return Term.objects.get(site=site, kind=kind, code=code)


def target_groups(site: UUID, *, on: date) -> QuerySet[TargetGroupVersion]:
    """Return the target groups valid on a day, as decided, with their entry and its parent."""
    return (
        TargetGroupVersion.objects.of_site(site)
        .on(on)
        .select_related("entry", "entry__parent")
        .order_by("position", "entry__code")
    )
