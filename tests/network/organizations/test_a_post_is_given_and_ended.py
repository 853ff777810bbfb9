"""Posts: holders and substitutes, from and until; the cases follow the post."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.actors import acting_as
from regelkreis.network.organizations.models import Membership, Post, PostHolding
from regelkreis.network.organizations.operations import end_holding, give_post


@pytest.fixture
def nord(owner):
    return Post.objects.get(pk__in=owner.actor.posts)


@pytest.fixture
def give(nord, colleague, admin, today):
    def given(**changes):
        values = {
            "post": nord,
            "user": colleague.user,
            "kind": "substitute",
            "valid_from": today,
            "valid_until": today + timedelta(days=14),
            "actor": admin.actor,
            "today": today,
        }
        return give_post(**{**values, **changes})

    return given


def now(somebody, day):
    return acting_as(Membership.objects.get(user=somebody.user), today=day)


def test_a_substitute_sees_the_cases_of_the_post_while_it_lasts(give, colleague, case, today):
    assert not Case.objects.visible_to(now(colleague, today)).exists()
    give()
    assert Case.objects.visible_to(now(colleague, today)).get() == case
    assert not Case.objects.visible_to(now(colleague, today + timedelta(days=15))).exists()
    assert case.post_id not in now(colleague, today).own_posts


def test_a_substitution_needs_an_end(give):
    with pytest.raises(Invalid, match="Vertretung braucht einen letzten Tag"):
        give(valid_until=None)


def test_a_post_may_have_two_holders(give, nord, owner, colleague):
    give(kind="holder", valid_until=None)
    assert {holding.user for holding in nord.holdings.all()} == {owner.user, colleague.user}
    assert Entry.objects.get(deed="post.given").details["kind"] == "Inhaber*in"


def test_nobody_has_a_post_twice_at_one_time(give, owner):
    with pytest.raises(Invalid, match="bereits"):
        give(user=owner.user)


def test_only_case_managers_are_given_posts(give, coordinator):
    with pytest.raises(Invalid, match="keine Rolle im Case Management"):
        give(user=coordinator.user)


def test_somebody_of_another_site_is_not_given_a_post(give, stranger):
    with pytest.raises(Invalid, match="keine Rolle im Case Management"):
        give(user=stranger.user)


def test_a_post_of_another_site_is_not_given(give, stranger):
    with pytest.raises(Invalid, match="anderen Standort"):
        give(post=Post.objects.get(pk__in=stranger.actor.posts))


def test_nobody_else_than_the_administration_gives_posts(give, owner, coordinator):
    for somebody in (owner, coordinator):
        with pytest.raises(NotAllowed):
            give(actor=somebody.actor)
    assert PostHolding.objects.count() == 2


def test_with_the_holding_the_sight_of_the_cases_ends(owner, admin, case, today):
    holding = PostHolding.objects.get(user=owner.user)
    end_holding(
        holding=holding,
        expected=holding.version,
        last_day=today - timedelta(days=1),
        actor=admin.actor,
        today=today,
    )
    assert not Case.objects.visible_to(now(owner, today)).exists()
    assert Entry.objects.get(deed="post.ended").details["person"] == "Owner"


def test_a_holding_given_by_mistake_is_taken_back(give, admin, today):
    holding = give()
    end_holding(
        holding=holding, expected=1, last_day=today - timedelta(days=1), actor=admin.actor, today=today
    )
    assert not PostHolding.objects.filter(pk=holding.pk).exists()
    assert Entry.objects.filter(deed="post.withdrawn").exists()


def test_the_form_sent_twice_makes_one_holding(signed_in, nord, colleague, admin, today):
    client, address = signed_in(admin), reverse("organizations:give_post", args=[nord.pk])
    assert "Colleague (colleague)" in client.get(address).content.decode()
    data = {
        "token": uuid4(),
        "user": colleague.user.pk,
        "kind": "holder",
        "valid_from": today.isoformat(),
        "valid_until": "",
    }
    answers = [client.post(address, data) for _attempt in range(2)]
    assert {answer.url for answer in answers} == {reverse("organizations:post", args=[nord.pk])}
    assert PostHolding.objects.filter(post=nord, user=colleague.user).count() == 1


def test_the_page_to_end_a_holding_ends_it(signed_in, owner, admin, today):
    holding = PostHolding.objects.get(user=owner.user)
    client, address = signed_in(admin), reverse("organizations:end_holding", args=[holding.pk])
    assert "Die Fälle bleiben bei der Personalstelle." in client.get(address).content.decode()
    client.post(address, {"token": uuid4(), "version": 1, "last_day": today.isoformat()})
    holding.refresh_from_db()
    assert holding.valid_until == today


def test_people_without_a_role_in_case_management_are_not_offered(
    signed_in, nord, coordinator, stranger, admin
):
    text = signed_in(admin).get(reverse("organizations:give_post", args=[nord.pk])).content.decode()
    assert "Coordinator" not in text
    assert "Stranger" not in text
