"""Who may know what: the releases of the person, as a panel of the case file and as items on the desk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import open_cases
from regelkreis.casework.cases.slots import DueItem, LeftOpen
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.queries import standing_releases
from regelkreis.casework.people.rules import full_name
from regelkreis.foundation.kernel import clock
from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting

# Expiries are announced this long before (design of the desk).
ANNOUNCED = timedelta(days=100)


@dataclass(frozen=True)
class SharedWith:
    """One recipient as the panel shows it: how much, which kinds of data, until when."""

    release: Release
    glyph: str
    extent: str


def sharing_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return who may know what today."""
    return {"shared": [_shared(release) for release in standing_releases(case.person_id, today)]}


def releases_left_open(case: Case) -> Iterator[LeftOpen]:
    """Releases that still hold when a case ends or goes elsewhere: they end by withdrawal or by day."""
    for release in standing_releases(case.person_id, clock.today()):
        yield LeftOpen(
            what=_("Freigabe für %(recipient)s") % {"recipient": release.recipient.label},
            url=address("consent:person", case.person_id),
            action=_("Freigaben ansehen"),
        )


def _shared(release: Release) -> SharedWith:
    kinds = set(release.data_kinds)
    if kinds == set(DataKind.values):
        return SharedWith(release, "met", _("alles"))
    labels = [str(kind.label) for kind in DataKind if kind.value in kinds]
    if len(labels) > 2:
        return SharedWith(release, "partly", _("%(count)s Angaben") % {"count": len(labels)})
    return SharedWith(release, "partly", ", ".join(labels))


def due_releases(actor: Acting, today: date) -> Iterator[DueItem]:
    """Releases that end within a hundred days: without them nothing may be told any more."""
    for _pk, until, recipient, person, given, family, case, number in _ending(
        actor, today, today + ANNOUNCED
    ):
        yield DueItem(
            kind="release",
            what=_("Freigabe für %(recipient)s endet") % {"recipient": recipient},
            why=_("danach kein Austausch mehr"),
            url=address("consent:release_add", person),
            action=_("Freigabe erneuern"),
            due_on=until,
            case_id=case,
            who=full_name(given, family),
            number=number,
        )


@prepared
def _ending(actor: Acting, today: date, until: date) -> QuerySet[Release, tuple[Any, ...]]:
    found: QuerySet[Release, tuple[Any, ...]] = (
        Release.objects.of_site(actor.site)
        .standing(today)
        .filter(valid_until__lte=until, person__cases__in=open_cases(actor))
        .order_by("valid_until", "pk")
        .values_list(
            "pk",
            "valid_until",
            "recipient__label",
            "person_id",
            "person__given_name",
            "person__family_name",
            "person__cases__pk",
            "person__cases__number",
        )
    )
    return found
