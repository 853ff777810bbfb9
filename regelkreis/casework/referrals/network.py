"""The network of helpers of a case: who takes part, since when, last contact, and what they may know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.queries import standing_releases
from regelkreis.casework.counselling.queries import running_counsellings
from regelkreis.casework.referrals.queries import referrals_of
from regelkreis.casework.referrals.rules import is_settled
from regelkreis.casework.referrals.slots import Involved, involved_sources
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import PostHolding

EVERYTHING, PARTLY, NOTHING = "met", "partly", "refused"


@dataclass(frozen=True)
class Helper:
    """Somebody involved as the panel shows it: roles, since when, last contact, and what they may know."""

    name: str
    roles: str
    since: date | None
    last: date | None
    glyph: str
    extent: str


def network_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return who is involved; a withdrawn release shows at once, since only standing ones are asked."""
    releases = _by_recipient(standing_releases(case.person_id, today))
    last = _last_contacts(case)
    found = [_manager(case, last, today)]
    groups: dict[object, list[Involved]] = {}
    for source in involved_sources:
        for one in source(case, today):
            groups.setdefault(one.organization_id or one.name, []).append(one)
    for key, same in groups.items():
        released = releases.get(key) if isinstance(key, UUID) else None
        found.append(_helper(same, last, released))
    return {"helpers": found}


def recipients(case: Case, today: date) -> Iterator[Involved]:
    """Services that hold a referral which still runs."""
    for one in referrals_of(case.pk):
        if not is_settled(one.state):
            yield Involved(one.recipient.label, _("Verweis"), one.sent_on, one.recipient_id)


def programmes(case: Case, today: date) -> Iterator[Involved]:
    """Programmes that counsel the person too."""
    for one in running_counsellings(case.pk):
        name = one.organization.label if one.organization else one.programme.label
        yield Involved(name, one.programme.label, one.since or one.noted_on, one.organization_id)


def released_to(case: Case, today: date) -> Iterator[Involved]:
    """Services that may know something, whether or not anything runs there."""
    for one in standing_releases(case.person_id, today):
        yield Involved(one.recipient.label, _("Freigabe"), one.given_on, one.recipient_id)


def _manager(case: Case, last: Mapping[UUID | None, date], today: date) -> Helper:
    holding = (
        PostHolding.objects.filter(post=case.post_id).on(today).select_related("user").order_by("kind", "pk")
    )
    names = ", ".join(one.user.name for one in holding) or case.post.label
    latest = max(last.values(), default=None)
    return Helper(names, _("Case Management"), case.opened_on, latest, EVERYTHING, _("führt die Akte"))


def _helper(same: list[Involved], last: Mapping[UUID | None, date], released: set[str] | None) -> Helper:
    roles = ", ".join(dict.fromkeys(one.role for one in same))
    since = min((one.since for one in same if one.since), default=None)
    key = same[0].organization_id
    glyph, extent = _extent(released)
    return Helper(same[0].name, roles, since, last.get(key) if key else None, glyph, extent)


def _extent(released: set[str] | None) -> tuple[str, str]:
    if not released:
        return NOTHING, _("keine Freigabe")
    if released >= set(DataKind.values):
        return EVERYTHING, _("alles")
    return PARTLY, ", ".join(str(kind.label) for kind in DataKind if kind.value in released)


def _by_recipient(releases: list[Release]) -> dict[UUID, set[str]]:
    found: dict[UUID, set[str]] = {}
    for one in releases:
        found.setdefault(one.recipient_id, set()).update(one.data_kinds)
    return found


def _last_contacts(case: Case) -> dict[UUID | None, date]:
    """Return the last day on which something happened with each service, by one question."""
    rows = CaseEvent.objects.filter(case=case).order_by().values_list("organization_id")
    return dict(rows.annotate(last=Max("on")))


for _order, _source in enumerate((recipients, programmes, released_to)):
    involved_sources.register(_source, order=10 * (_order + 1))
