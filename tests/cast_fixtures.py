"""The cast as fixtures: loaded by `conftest.py`, used by every test that asks who may see what."""

from collections.abc import Callable

import pytest
from django.test import Client

from regelkreis.network.organizations.roles import Role
from tests.cast import TODAY, Somebody, build_case, build_site, build_somebody


@pytest.fixture(autouse=True)
def _the_day_is_fixed(settings):
    settings.FIXED_TODAY = TODAY


@pytest.fixture
def today():
    return TODAY


@pytest.fixture
def site(db):
    return build_site("musterkreis", "Musterkreis")


@pytest.fixture
def other_site(db):
    return build_site("nachbarkreis", "Nachbarkreis")


@pytest.fixture
def owner(site) -> Somebody:
    return build_somebody(site, "owner", Role.CASE_MANAGER, post="cm-nord")


@pytest.fixture
def colleague(site) -> Somebody:
    return build_somebody(site, "colleague", Role.CASE_MANAGER, post="cm-sued")


@pytest.fixture
def stranger(other_site) -> Somebody:
    return build_somebody(other_site, "stranger", Role.CASE_MANAGER, post="cm-nord")


@pytest.fixture
def coordinator(site) -> Somebody:
    return build_somebody(site, "coordinator", Role.COORDINATOR)


@pytest.fixture
def team_lead(site) -> Somebody:
    """Leads the team of the county, which employs the posts of the cast."""
    return build_somebody(site, "team-lead", Role.TEAM_LEAD)


@pytest.fixture
def statistician(site) -> Somebody:
    return build_somebody(site, "statistician", Role.STATISTICS)


@pytest.fixture
def admin(site) -> Somebody:
    return build_somebody(site, "admin", Role.SITE_ADMIN)


@pytest.fixture
def case(owner):
    return build_case(owner, number="NO-0001")


@pytest.fixture
def signed_in() -> Callable[[Somebody], Client]:
    """Return a client in which somebody of the cast is signed in."""

    def sign_in(somebody: Somebody) -> Client:
        client = Client()
        client.force_login(somebody.user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
