"""What can be asked about short consultations: of a day, by topic and month, by way in; never who."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet, prefetch_related_objects
from django.db.models.functions import TruncMonth

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.models import Consultation, ConsultationQuerySet
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class Monthly:
    """How often each word came up in each month; rows in the order of the profile, zero rows included."""

    months: list[date]
    rows: list[tuple[str, list[int]]]
    talks: list[int]
    languages: list[tuple[str, int]] = field(default_factory=list)

    @property
    def total(self) -> int:
        """All talks together; a talk with two topics is one talk."""
        return sum(self.talks)


def consultations_of(actor: Acting) -> ConsultationQuerySet:
    """Return the consultations of own posts, the newest first."""
    return (
        Consultation.objects.visible_to(actor)
        .select_related("post", "municipality", "access_route", "mediated_by", "referred_to", "basis", "case")
        .prefetch_related("topics")
        .order_by("-on", "-created_at", "pk")
    )


def consultations_on(actor: Acting, day: date) -> ConsultationQuerySet:
    """Return the consultations of own posts on one day that count, the newest first."""
    return consultations_of(actor).counted().filter(on=day)


def last_consultation(actor: Acting) -> Consultation | None:
    """Return what the actor counted last, from which the next one takes language and setting."""
    return (
        consultations_of(actor)
        .counted()
        .filter(counted_by=actor.user_id)
        .order_by("-created_at", "pk")
        .first()
    )


def consultation_names_waiting(actor: Acting) -> list[Consultation]:
    """Return the consultations of which a name is kept and no file has come yet, the oldest first."""
    found = _names_waiting(actor)
    prefetch_related_objects(found, "topics")
    return found


@prepared
def _names_waiting(actor: Acting) -> QuerySet[Consultation]:
    named = Consultation.objects.visible_to(actor).named().filter(case=None)
    return named.order_by("on", "created_at", "pk")


def topics_on(actor: Acting, day: date) -> dict[UUID, int]:
    """Return how often each topic came up at own posts on one day."""
    found = Consultation.objects.visible_to(actor).counted().filter(on=day, topics__isnull=False)
    return dict(found.order_by().values_list("topics").annotate(Count("pk")))


def by_month(site: UUID, start: date, end: date, *, setting: str = "") -> Monthly:
    """
    Return topics by month of a period, both days included, over the whole site (AC-17).

    The figures stay within casework, hence no small number is suppressed; nothing in them names anybody.
    """
    found = Consultation.objects.of_site(site).counted().filter(on__gte=start, on__lte=end)
    if setting:
        found = found.filter(setting=setting)
    months = months_between(start, end)
    monthly = found.order_by().annotate(month=TruncMonth("on"))
    counts = {
        (topic, month): number
        for topic, month, number in monthly.values_list("topics", "month").annotate(Count("pk"))
    }
    talks = dict(monthly.values_list("month").annotate(Count("pk")))
    topics = [one for one in terms(site, Kind.LIFE_DOMAIN) if _shown(one, counts, start, end)]
    spoken = found.exclude(language="").order_by().values_list("language").annotate(number=Count("pk"))
    return Monthly(
        months=months,
        rows=[(one.label, [counts.get((one.pk, month), 0) for month in months]) for one in topics],
        talks=[talks.get(month, 0) for month in months],
        languages=sorted(spoken, key=lambda pair: (-pair[1], pair[0])),
    )


def months_between(start: date, end: date) -> list[date]:
    """
    Return the first day of every month that a period touches.

    >>> [str(one) for one in months_between(date(2023, 11, 20), date(2024, 1, 1))]
    ['2023-11-01', '2023-12-01', '2024-01-01']
    """
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    return [date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1)]


@dataclass(frozen=True)
class Arrivals:
    """How people came and what followed: a row for every way in, a column for every outcome (EN-7)."""

    outcomes: list[str]
    rows: list[tuple[str, list[int]]]


def arrivals(site: UUID, start: date, end: date) -> Arrivals:
    """
    Return what followed from every way in, in a period with both days (EN-6, EN-7, AC-4).

    A case counts as support under the way that its file names; a talk that became a case counts once,
    as the case.
    """
    talks = Consultation.objects.of_site(site).counted().filter(on__gte=start, on__lte=end, case=None)
    cases = Case.objects.of_site(site).filter(opened_on__gte=start, opened_on__lte=end)
    counts: Counter[tuple[UUID | None, str]] = Counter()
    for route, outcome, number in (
        talks.order_by().values_list("access_route", "outcome").annotate(Count("pk"))
    ):
        counts[route, outcome] += number
    for route, number in cases.order_by().values_list("access_route").annotate(Count("pk")):
        counts[route, str(Consultation.Outcome.SUPPORT)] += number
    columns = [*(str(value) for value, _label in Consultation.Outcome.choices), ""]
    routes = [one for one in terms(site, Kind.ACCESS_ROUTE) if _shown(one, counts, start, end)]
    rows = [(one.label, [counts[one.pk, outcome] for outcome in columns]) for one in routes]
    unknown = [counts[None, outcome] for outcome in columns]
    return Arrivals(columns, [*rows, ("", unknown)] if any(unknown) else rows)


def _shown(term: Term, counted: Iterable[tuple[UUID | None, object]], start: date, end: date) -> bool:
    holds = (term.valid_from is None or term.valid_from <= end) and (
        term.valid_until is None or term.valid_until >= start
    )
    return holds or any(key == term.pk for key, _other in counted)
