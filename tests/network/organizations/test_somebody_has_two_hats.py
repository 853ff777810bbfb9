"""Two roles, one account: the page says in which one acts, and nothing crosses."""

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.network.organizations.actors import acting_as
from regelkreis.network.organizations.models import Membership
from regelkreis.network.organizations.roles import Role


@pytest.fixture
def second_hat(owner, site, today):
    return Membership.objects.create(site=site.pk, user=owner.user, role=Role.SITE_ADMIN, valid_from=today)


def test_a_hat_is_changed_by_post(signed_in, owner, second_hat):
    client = signed_in(owner)
    assert client.get(reverse("organizations:posts")).status_code == 403
    answer = client.post(reverse("organizations:switch"), {"capacity": str(second_hat.pk)})
    assert (answer.status_code, answer.url) == (302, "/")
    assert client.get(reverse("organizations:posts")).status_code == 200


def test_the_bar_says_the_role_and_offers_the_other(signed_in, owner, second_hat):
    client = signed_in(owner)
    client.post(reverse("organizations:switch"), {"capacity": str(second_hat.pk)})
    text = client.get(reverse("organizations:posts")).content.decode()
    assert "Verwaltung des Standorts" in text
    assert "Handeln als Case Management, Musterkreis" in text


def test_under_the_other_hat_the_cases_are_out_of_sight(owner, second_hat, case, today):
    assert Case.objects.visible_to(owner.actor).exists()
    assert not Case.objects.visible_to(acting_as(second_hat, today=today)).exists()


def test_somebody_elses_hat_does_not_exist(signed_in, owner, colleague, stranger):
    client = signed_in(owner)
    for other in (colleague, stranger):
        membership = Membership.objects.get(user=other.user)
        assert (
            client.post(reverse("organizations:switch"), {"capacity": str(membership.pk)}).status_code == 404
        )
    assert client.post(reverse("organizations:switch"), {"capacity": "keine"}).status_code == 404


def test_reading_does_not_change_the_hat(signed_in, owner, second_hat):
    answer = signed_in(owner).get(reverse("organizations:switch"), {"capacity": str(second_hat.pk)})
    assert answer.status_code == 405


def test_a_hat_that_was_taken_away_falls_off(signed_in, owner, second_hat, today):
    client = signed_in(owner)
    client.post(reverse("organizations:switch"), {"capacity": str(second_hat.pk)})
    second_hat.delete()
    assert client.get(reverse("organizations:posts")).status_code == 403


def test_with_other_rights_comes_another_session_key(signed_in, owner, second_hat):
    client = signed_in(owner)
    known = client.session.session_key
    client.post(reverse("organizations:switch"), {"capacity": str(second_hat.pk)})
    assert client.session.session_key != known
    assert client.get(reverse("organizations:posts")).status_code == 200
    client.cookies["sessionid"] = known
    assert client.get(reverse("organizations:posts")).status_code == 302
