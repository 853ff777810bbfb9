"""What is counted: cases on a key date and screenings up to a day, by the codes of the site's profile."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from regelkreis.casework.cases.models import Case, CaseQuerySet
from regelkreis.casework.intake.models import Screening
from regelkreis.network.catalogue.models import Kind, TargetGroup, TargetGroupVersion, Term, TermVersion
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Post, PostVersion
from regelkreis.network.organizations.queries import municipalities
from regelkreis.network.organizations.roles import Role


@dataclass(frozen=True)
class Scope:
    """
    Whose cases are counted: a site's, of one town or of all.

    `posts` narrows to cases of these posts, for what somebody knows of their own work.
    """

    site: UUID
    town: Municipality | None
    on: date
    posts: frozenset[UUID] | None = None


def running_cases(scope: Scope) -> CaseQuerySet:
    """Return the cases that count on the key date: opened on or before it, not closed on or before it."""
    cases = Case.objects.of_site(scope.site).running_on(scope.on)
    if scope.town is not None:
        cases = cases.filter(municipality=scope.town)
    return cases if scope.posts is None else cases.filter(post__in=scope.posts)


def by_main_topic(scope: Scope) -> Counter[UUID | None]:
    """Return the number of running cases by main topic."""
    return _counted(running_cases(scope), "main_topic_id")


def by_group_and_post(scope: Scope) -> Counter[tuple[UUID | None, UUID]]:
    """Return the number of running cases by target group (any of its versions) and post."""
    rows = (
        running_cases(scope)
        .values_list("target_group__entry_id", "post_id")
        .annotate(number=Count("pk"))
        .order_by("target_group__entry_id", "post_id")
    )
    return Counter({(group, post): number for group, post, number in rows})


def screenings_by(site: UUID, until: date, field: str) -> Counter[UUID | None]:
    """Return the number of screenings of the whole site up to and including a day, without undone ones."""
    return _counted(Screening.objects.of_site(site).filter(on__lte=until, withdrawn_at=None), f"{field}_id")


def words(site: UUID, kind: Kind) -> QuerySet[Term]:
    """Return one list of the site in the order of its profile, expired words included."""
    return Term.objects.of_site(site).kind(kind)


def word_labels(site: UUID, kind: Kind, on: date) -> dict[UUID, str]:
    """Return what the words valid on a day were called on that day."""
    versions = TermVersion.objects.of_site(site).on(on).filter(entry__kind=kind)
    return dict(versions.order_by("position", "pk").values_list("entry_id", "label"))


def groups(site: UUID) -> QuerySet[TargetGroup]:
    """Return every target group the site ever had, in the order of its profile."""
    return TargetGroup.objects.of_site(site).order_by("position", "code")


def group_versions(site: UUID, on: date) -> dict[UUID, TargetGroupVersion]:
    """Return the version of each target group that is valid on a day."""
    versions = TargetGroupVersion.objects.of_site(site).on(on).order_by("position", "pk")
    return {version.entry_id: version for version in versions}


def posts(site: UUID) -> QuerySet[Post]:
    """Return every post of the site in the order of its profile."""
    return Post.objects.of_site(site).order_by("position", "code")


def post_versions(site: UUID, on: date) -> dict[UUID, PostVersion]:
    """Return the version of each post that is valid on a day."""
    versions = PostVersion.objects.of_site(site).on(on).order_by("position", "pk")
    return {version.entry_id: version for version in versions}


def towns_for(actor: Acting) -> QuerySet[Municipality]:
    """Return the towns an actor may read about: case managers those of their posts, others all."""
    towns = municipalities(actor.site)
    if actor.has_role(Role.CASE_MANAGER):
        towns = towns.filter(posts__in=actor.posts).distinct()
    return towns


def _counted(rows: QuerySet[Case] | QuerySet[Screening], field: str) -> Counter[UUID | None]:
    found = rows.order_by(field).values_list(field).annotate(number=Count("pk"))
    return Counter(dict(found))
