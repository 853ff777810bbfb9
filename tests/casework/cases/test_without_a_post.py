"""Somebody in case management whose post has ended is offered nothing that would be refused."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.network.organizations.models import PostHolding

pytestmark = pytest.mark.django_db


@pytest.fixture
def without_post(owner):
    PostHolding.objects.filter(user=owner.user).update(valid_until=date(2023, 11, 19))
    return owner


@pytest.mark.parametrize("name", ["intake:list", "contacts:choose"])
def test_the_page_says_what_is_missing_and_who_helps(signed_in, without_post, admin, name):
    answer = signed_in(without_post).get(reverse(name))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Sie haben zurzeit keine Personalstelle." in page
    assert "Admin" in page
    assert "Meldung eintragen" not in page


def test_of_another_sites_administration_nothing_is_said(signed_in, without_post, other_site):
    from regelkreis.network.organizations.roles import Role
    from tests.cast import build_somebody

    build_somebody(other_site, "fremdverwaltung", Role.SITE_ADMIN)
    assert "Fremdverwaltung" not in signed_in(without_post).get(reverse("intake:list")).content.decode()


def test_the_desk_offers_no_act(signed_in, without_post):
    page = signed_in(without_post).get("/").content.decode()
    assert reverse("intake:receive") not in page
    assert reverse("contacts:choose") not in page


def test_the_list_of_cases_says_why_it_is_empty(signed_in, without_post):
    assert "keine Personalstelle" in signed_in(without_post).get(reverse("cases:list")).content.decode()


@pytest.mark.parametrize("who", ["coordinator", "statistician", "admin"])
def test_for_other_roles_nothing_changes(signed_in, request, who):
    assert signed_in(request.getfixturevalue(who)).get(reverse("intake:list")).status_code == 403
