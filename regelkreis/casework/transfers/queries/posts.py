"""Which posts can take a case over, and who holds a post."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from regelkreis.casework.cases.models import Case
from regelkreis.network.organizations.models import Post, PostHolding


def posts_to_choose(case: Case, today: date) -> QuerySet[Post]:
    """Return the posts of case management that somebody holds today, without the one the case is at."""
    held = PostHolding.objects.filter(post=OuterRef("pk")).on(today)
    found: QuerySet[Post] = (
        Post.objects.of_site(case.site)
        .filter(Exists(held), component="II")
        .exclude(pk=case.post_id)
        .select_related("employer")
        .order_by("position", "code")
    )
    return found


def holders_on(post: Post, day: date) -> QuerySet[PostHolding]:
    """Return who holds a post on a day; substitutes are none of them."""
    found = PostHolding.objects.filter(post=post, kind=PostHolding.Kind.HOLDER).on(day)
    return found.order_by("valid_from", "pk")
