"""Opens every door of the table as everybody; an address that is not in the table fails."""

from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from regelkreis.network.organizations.roles import Role
from tests.cast import build_somebody
from tests.doors import DOORS, OUTSIDE, ROLES, Door


@dataclass
class Stage:
    """The cast, the owner's case, and whatever else a row makes for itself."""

    people: SimpleNamespace
    case: object
    knocking: object = None


@pytest.fixture
def stage(owner, colleague, stranger, coordinator, team_lead, statistician, admin, case, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    for somebody in (owner, colleague, stranger, coordinator, team_lead, statistician, admin):
        somebody.user.set_password("ein langes Testwort")
        somebody.user.save()
    return Stage(
        SimpleNamespace(
            owner=owner,
            colleague=colleague,
            stranger=stranger,
            coordinator=coordinator,
            team_lead=team_lead,
            statistician=statistician,
            admin=admin,
        ),
        case,
    )


def named_addresses(resolver=None, spaces=()):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLPattern):
            yield ":".join([*spaces, pattern.name or f"(unnamed: {pattern.pattern})"])
        else:
            yield from named_addresses(
                pattern, (*spaces, *([pattern.namespace] if pattern.namespace else []))
            )


def test_every_address_stands_in_the_table():
    missing = set(named_addresses()) - {door.name for door in DOORS} - OUTSIDE
    assert not missing, "Add a row to tests/doors for: " + ", ".join(sorted(missing))


def test_the_table_names_no_address_that_is_gone():
    assert not {door.name for door in DOORS} - set(named_addresses())


def title(door: Door) -> str:
    return f"{door.method}-{door.name}"


@pytest.mark.django_db
@pytest.mark.parametrize("door", DOORS, ids=title)
def test_everybody_finds_what_the_table_says(door, stage):
    found = {role: knock(door, role, stage) for role in ROLES}
    assert found == {role: door.expected(role) for role in ROLES}


@pytest.fixture
def neighbours(stage, other_site):
    """Everybody of the neighbouring site; the stage's own people are all of the first."""
    roles = {
        "coordinator": Role.COORDINATOR,
        "team_lead": Role.TEAM_LEAD,
        "statistician": Role.STATISTICS,
        "admin": Role.SITE_ADMIN,
    }
    people = {name: build_somebody(other_site, f"neighbour-{name}", role) for name, role in roles.items()}
    return SimpleNamespace(owner=stage.people.stranger, **people)


@pytest.mark.django_db
@pytest.mark.parametrize("door", [door for door in DOORS if door.crosses_sites], ids=title)
def test_nothing_crosses_to_the_neighbouring_site(door, stage, neighbours):
    """What belongs to one site does not exist at another, whatever somebody may do at their own."""
    for role in vars(neighbours):
        stage.knocking = getattr(neighbours, role)
        found = knock(door, role, stage)
        may_at_home = door.expected(role) in {200, 302}
        assert found in ({404} if may_at_home else {403, 404, 405}), role


def knock(door, role, stage):
    """Open a door as one role; what that changes is undone before the next one knocks."""
    with transaction.atomic():
        address = reverse(door.name, kwargs=door.made_for(stage))
        client = Client()
        if role != "anonymous":
            client.force_login((stage.knocking or getattr(stage.people, role)).user)
        answer = getattr(client, door.method)(address, door.data)
        transaction.set_rollback(True)
    return answer.status_code
