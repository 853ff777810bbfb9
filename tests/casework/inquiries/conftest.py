"""Who asks, who keeps a file elsewhere, and who works in the same town."""

from datetime import date
from uuid import uuid4

import pytest

from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.casework.inquiries.operations import ask, tell_holders
from regelkreis.methods.names import Identity
from regelkreis.network.organizations.models import Municipality, Organization, Post
from regelkreis.network.organizations.roles import Role
from tests.casework.people.cast import build_named
from tests.cast import build_somebody

BORN = date(1988, 2, 4)
SOUGHT = Identity("Jusuf", "Schamieh", date(1988, 4, 2))


@pytest.fixture
def north_post(site):
    return Post.objects.get(site=site.pk, code="cm-nord")


@pytest.fixture
def elsewhere(colleague):
    """A file of the person sought, in another town."""
    return build_named(colleague, "Yousef", "Shamieh", BORN, number="SU-0001")


@pytest.fixture
def teammate(site, db):
    """Somebody else's post in the owner's town."""
    town = Municipality.objects.get(site=site.pk, code="nordstadt")
    employer = Organization.objects.get(site=site.pk, code="kreis")
    post = Post.objects.create(
        site=site.pk, code="cm-nord-2", label="CM Nordstadt 2", component="II", employer=employer, position=9
    )
    post.serves.add(town)
    return build_somebody(site, "teammate", Role.CASE_MANAGER, post="cm-nord-2")


@pytest.fixture
def asked(owner, north_post, today):
    """Return a way to ask as the owner, holders told."""

    def do(sought=SOUGHT, **changes):
        values = {"purpose": Inquiry.Purpose.INTAKE, "person_present": True, "post": north_post}
        inquiry = ask(sought=sought, actor=owner.actor, today=today, **{**values, **changes})
        tell_holders(inquiry.pk)
        return inquiry

    return do


@pytest.fixture
def typed(north_post):
    return {
        "token": str(uuid4()),
        "given_name": "Jusuf",
        "family_name": "Schamieh",
        "birth_date": "1988-04-02",
        "purpose": "intake",
        "person_present": "yes",
        "post": north_post.pk,
    }
