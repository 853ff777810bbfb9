"""What can be asked about screenings: how many, with which result; never who."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from regelkreis.casework.intake.models import Screening, ScreeningQuerySet
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class Tally:
    """How often each result came up, in the order of the profile, zero rows included."""

    rows: list[tuple[str, int]]

    @property
    def total(self) -> int:
        """All talks together."""
        return sum(count for _label, count in self.rows)


def screenings_of(actor: Acting) -> ScreeningQuerySet:
    """Return the talks the actor counted, the newest first."""
    return (
        Screening.objects.of_site(actor.site)
        .filter(counted_by=actor.user_id)
        .select_related("occasion", "municipality", "result")
        .order_by("-created_at", "pk")
    )


def last_of(actor: Acting) -> Screening | None:
    """Return the talk the actor counted last, from which the next one takes occasion and town."""
    return screenings_of(actor).counted().first()


@prepared
def names_waiting(actor: Acting) -> QuerySet[Screening]:
    """Return the talks of which the actor noted a name and no file has come yet, the oldest first."""
    return screenings_of(actor).named().filter(case=None).order_by("on", "created_at", "pk")


def counted_at(site: UUID, occasion: UUID, on: date) -> int:
    """Return how many talks were counted at one occasion on a day, by everybody."""
    return Screening.objects.of_site(site).counted().filter(occasion=occasion, on=on).count()


def counted_today(actor: Acting, today: date) -> int:
    """Return how many talks of this day the actor has counted."""
    return screenings_of(actor).counted().filter(on=today).count()


def tally(site: UUID, start: date, end: date, *, occasion: Term | None = None) -> Tally:
    """
    Return the results of a period, both days included; what was taken back does not count.

    The figures stay within casework, hence no small number is suppressed; nothing in them names anybody.
    """
    found = Screening.objects.of_site(site).counted().filter(on__gte=start, on__lte=end)
    if occasion is not None:
        found = found.filter(occasion=occasion)
    counts = dict(found.order_by().values_list("result").annotate(Count("pk")))
    results = terms(site, Kind.SCREENING_RESULT)
    shown = [one for one in results if one.pk in counts or _holds_within(one, start, end)]
    return Tally([(one.label, counts.get(one.pk, 0)) for one in shown])


def _holds_within(term: Term, start: date, end: date) -> bool:
    return (term.valid_from is None or term.valid_from <= end) and (
        term.valid_until is None or term.valid_until >= start
    )
