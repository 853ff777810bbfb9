"""Which list of a profile goes into which tables, and what of an entry stands in fields of its own."""

from typing import Any, cast

from regelkreis.network.catalogue.models import Kind, TargetGroup, TargetGroupVersion, Term, TermVersion
from regelkreis.network.organizations.models import (
    District,
    DistrictVersion,
    Municipality,
    MunicipalityVersion,
    Organization,
    OrganizationVersion,
    Post,
    PostVersion,
)
from regelkreis.profiles.drafts import Draft
from regelkreis.profiles.revisions import Shelf
from regelkreis.profiles.schema import MunicipalityEntry, OrganizationEntry, PostEntry


def district_shelf() -> Shelf:
    """Return the list of districts."""
    return Shelf("districts", District, DistrictVersion, lambda draft, known: {})


def municipality_shelf(districts: dict[str, Any]) -> Shelf:
    """Return the list of towns; `districts` are those already written."""

    def own(draft: Draft, known: dict[str, Any]) -> dict[str, Any]:
        entry = cast(MunicipalityEntry, draft.newest)
        return {
            "ags": entry.ags,
            "case_prefix": entry.case_prefix,
            "district": districts.get(entry.district or ""),
        }

    return Shelf("municipalities", Municipality, MunicipalityVersion, own)


def organization_shelf(towns: dict[str, Any]) -> Shelf:
    """Return the list of organizations; `towns` are those already written."""

    def own(draft: Draft, known: dict[str, Any]) -> dict[str, Any]:
        entry = cast(OrganizationEntry, draft.newest)
        return {"kind": entry.kind, "municipality": towns.get(entry.municipality or "")}

    return Shelf("organizations", Organization, OrganizationVersion, own)


def post_shelf(organizations: dict[str, Any]) -> Shelf:
    """Return the list of posts; the towns they serve are put to them once they are written."""

    def own(draft: Draft, known: dict[str, Any]) -> dict[str, Any]:
        entry = cast(PostEntry, draft.newest)
        return {
            "component": entry.component,
            "employer": organizations[entry.employer],
            "executed_by": organizations.get(entry.executed_by or ""),
            "placement": entry.placement,
            "target_groups": list(entry.target_groups),
            "shares": {year: str(share) for year, share in entry.shares.items()},
        }

    return Shelf("posts", Post, PostVersion, own)


def put_places(
    drafts: list[Draft], posts: dict[str, Any], towns: dict[str, Any], districts: dict[str, Any]
) -> None:
    """Let every post serve the towns and districts that its newest version names."""
    for draft in drafts:
        entry = cast(PostEntry, draft.newest)
        posts[draft.code].serves.set([towns[code] for code in entry.serves])
        posts[draft.code].serves_districts.set([districts[code] for code in entry.districts])


def target_group_shelf() -> Shelf:
    """Return the list of target groups; a part finds its group, which stands before it."""

    def own(draft: Draft, known: dict[str, Any]) -> dict[str, Any]:
        return {"parent": known.get(draft.parent)}

    compared = ("rule", "decided_on", "decided_by", "source")
    return Shelf("target_groups", TargetGroup, TargetGroupVersion, own, compared=compared)


def term_shelf(name: str, kind: Kind) -> Shelf:
    """Return one list of the vocabulary."""

    def own(draft: Draft, known: dict[str, Any]) -> dict[str, Any]:
        return {"data": draft.spans[-1].data}

    return Shelf(name, Term, TermVersion, own, filter={"kind": kind})
