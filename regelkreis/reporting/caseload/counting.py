"""What is counted for the caseload: per post and per target group, by a fixed number of questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from regelkreis.casework.cases.models import Case, CaseQuerySet
from regelkreis.casework.contacts.models import Contact
from regelkreis.foundation.kernel.dated import valid_on
from regelkreis.methods.periods import add_months
from regelkreis.network.organizations.models import Post, PostHolding

# How far the figures look back, in months.
LATELY, WITHIN = 3, 12
CASE_MANAGEMENT = "II"


@dataclass(frozen=True)
class Load:
    """The cases of a post: open today, without a contact for too long, opened and closed of late."""

    open: int = 0
    silent: int = 0
    opened_lately: int = 0
    opened: int = 0
    closed_lately: int = 0
    closed: int = 0


@dataclass(frozen=True)
class CountedPost:
    """A post with its employer, its load, and who holds it today."""

    code: str
    label: str
    employer: str
    load: Load
    holders: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """Whose posts are counted, and on which day; without an employer, those of the whole site."""

    site: UUID
    on: date
    interval: int
    employer: UUID | None = None


def counted_posts(question: Question, *, with_names: bool) -> list[CountedPost]:
    """Return the posts in case management with their load, those of one employer together."""
    loads = _loads(question)
    names = _holders(question) if with_names else {}
    return [
        CountedPost(code, label, employer, loads.get(pk, Load()), tuple(names.get(pk, ())))
        for pk, code, label, employer in _posts(question).values_list(
            "pk", "code", "label", "employer__label"
        )
    ]


def counted_groups(question: Question) -> dict[tuple[str, str], int]:
    """Return the open cases by target group, code and label, in the order of the profile."""
    rows = (
        _cases(question)
        .filter(closed_on=None)
        .values_list(
            "target_group__entry__position", "target_group__entry__code", "target_group__entry__label"
        )
        .annotate(number=Count("pk"))
        .order_by("target_group__entry__position", "target_group__entry__code")
    )
    return {(code or "", label or ""): number for _place, code, label, number in rows}


def _posts(question: Question) -> QuerySet[Post]:
    """Return the posts that exist today; one that ended counts as long as it has open cases."""
    has_cases = Q(pk__in=Case.objects.of_site(question.site).filter(closed_on=None).values("post"))
    found: QuerySet[Post] = (
        Post.objects.of_site(question.site)
        .filter(valid_on(question.on) | has_cases, component=CASE_MANAGEMENT)
        .order_by("employer__position", "employer__code", "position", "code")
    )
    return found if question.employer is None else found.filter(employer=question.employer)


def _cases(question: Question) -> CaseQuerySet:
    cases = Case.objects.of_site(question.site).filter(post__component=CASE_MANAGEMENT)
    return cases if question.employer is None else cases.filter(post__employer=question.employer)


def _loads(question: Question) -> dict[UUID, Load]:
    on = question.on
    last = Contact.objects.filter(case=OuterRef("pk")).order_by("-on").values("on")[:1]
    too_long = on - timedelta(days=question.interval)
    rows = (
        _cases(question)
        .annotate(last_on=Coalesce(Subquery(last), F("opened_on")))
        .order_by("post_id")
        .values("post_id")
        .annotate(
            open=Count("pk", filter=Q(closed_on=None)),
            silent=Count("pk", filter=Q(closed_on=None, last_on__lt=too_long)),
            opened_lately=Count("pk", filter=_since("opened_on", on, LATELY)),
            opened=Count("pk", filter=_since("opened_on", on, WITHIN)),
            closed_lately=Count("pk", filter=_since("closed_on", on, LATELY)),
            closed=Count("pk", filter=_since("closed_on", on, WITHIN)),
        )
    )
    return {row.pop("post_id"): Load(**row) for row in map(_plain, rows)}


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return dict(row)


def _since(field: str, on: date, months: int) -> Q:
    return Q(**{f"{field}__gt": add_months(on, -months), f"{field}__lte": on})


def _holders(question: Question) -> dict[UUID, list[str]]:
    held = (
        PostHolding.objects.of_site(question.site)
        .on(question.on)
        .filter(kind=PostHolding.Kind.HOLDER)
        .order_by("user__name")
        .values_list("post_id", "user__name")
    )
    found: dict[UUID, list[str]] = {}
    for post, name in held:
        found.setdefault(post, []).append(name)
    return found
