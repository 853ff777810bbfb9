"""What lies behind the doors of sites, posts, people and the profile."""

from typing import Any

from regelkreis.casework.people.models import Household, HouseholdMember
from regelkreis.network.catalogue.models import TargetGroup
from regelkreis.network.organizations.models import (
    Membership,
    Post,
    PostHolding,
    ProfileLoad,
    Site,
)
from tests.cast import TODAY

# What every form carries.
FORM = {"token": "7f3c1d0e-5a51-4c1b-8e9a-3f6f0f3f5a10", "version": "1"}


def nothing(stage: Any) -> dict[str, Any]:
    """An address without arguments."""
    return {}


def a_membership(stage: Any) -> dict[str, Any]:
    """That the person of the owner's case lives in a household."""
    household, _new = Household.objects.get_or_create(site=stage.case.site)
    made, _new = HouseholdMember.objects.get_or_create(
        site=stage.case.site,
        household=household,
        person=stage.case.person,
        relation="reference",
        valid_from=TODAY,
    )
    return {"pk": made.pk}


def the_post(stage: Any) -> dict[str, Any]:
    """The owner's post."""
    return {"pk": Post.objects.get(site=stage.case.site, code="cm-nord").pk}


def a_holding(stage: Any) -> dict[str, Any]:
    """That the owner holds the post."""
    return {"pk": PostHolding.objects.get(user=stage.people.owner.user).pk}


def a_colleague(stage: Any) -> dict[str, Any]:
    """The colleague's account."""
    return {"pk": stage.people.colleague.user.pk}


def a_role(stage: Any) -> dict[str, Any]:
    """The colleague's role."""
    return {"pk": Membership.objects.get(user=stage.people.colleague.user).pk}


def a_report(stage: Any) -> dict[str, Any]:
    """The progress report as a file."""
    return {"form": "json"}


def a_list(stage: Any) -> dict[str, Any]:
    """One list of the site's vocabulary."""
    return {"key": "zielgruppen"}


def a_group(stage: Any) -> dict[str, Any]:
    """One target group of the site."""
    return {**a_list(stage), "pk": TargetGroup.objects.get(site=stage.case.site, code="5").pk}


def the_first_load(stage: Any) -> dict[str, Any]:
    """The first loading of the site's profile."""
    site = Site.objects.get(pk=stage.case.site)
    ProfileLoad.objects.create(site=site, revision=1, checksum="0" * 64, source="site: musterkreis")
    return {"revision": 1}
