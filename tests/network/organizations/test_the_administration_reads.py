"""Posts, people and the administration's journal: who sees them, and at what cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.network.organizations.models import Membership, Post, PostHolding
from regelkreis.network.organizations.operations import give_membership
from regelkreis.network.organizations.roles import Role
from tests.cast import LONG_AGO, build_somebody

PAGES = ["organizations:posts", "organizations:people", "organizations:journal"]


@pytest.mark.parametrize("page", PAGES)
def test_only_the_administration_enters(page, signed_in, owner, stranger, coordinator, statistician, admin):
    for somebody in (owner, stranger, coordinator, statistician):
        answer = signed_in(somebody).get(reverse(page))
        assert answer.status_code == 403
        assert "gehört zur Verwaltung des Standorts" in answer.content.decode()
    assert signed_in(admin).get(reverse(page)).status_code == 200


def test_the_list_of_posts_says_who_holds_them_today(signed_in, owner, admin):
    text = signed_in(admin).get(reverse("organizations:posts")).content.decode()
    assert "Owner" in text
    assert "CM Südstadt" in text
    assert "nicht besetzt" in text


def test_a_former_holder_is_not_named_as_todays(signed_in, owner, admin, today):
    PostHolding.objects.filter(user=owner.user).update(valid_until=LONG_AGO)
    text = signed_in(admin).get(reverse("organizations:posts")).content.decode()
    assert "Owner" not in text


def test_people_of_another_site_do_not_exist(signed_in, admin, stranger, owner):
    client = signed_in(admin)
    text = client.get(reverse("organizations:people")).content.decode()
    assert "Owner" in text
    assert "Stranger" not in text
    assert client.get(reverse("organizations:person", args=[owner.user.pk])).status_code == 200
    assert client.get(reverse("organizations:person", args=[stranger.user.pk])).status_code == 404


def test_posts_roles_and_holdings_of_another_site_do_not_exist(signed_in, admin, stranger, other_site):
    client = signed_in(admin)
    post = Post.objects.filter(site=other_site.pk).order_by("position").first()
    role = Membership.objects.get(user=stranger.user)
    holding = PostHolding.objects.get(user=stranger.user)
    for page, pk in [
        ("post", post.pk),
        ("give_post", post.pk),
        ("end_role", role.pk),
        ("end_holding", holding.pk),
        ("give_role", stranger.user.pk),
        ("new_password", stranger.user.pk),
    ]:
        assert client.get(reverse(f"organizations:{page}", args=[pk])).status_code == 404, page


def test_the_page_of_a_post_tells_what_the_profile_says(signed_in, owner, admin):
    post = Post.objects.get(pk__in=owner.actor.posts)
    text = signed_in(admin).get(reverse("organizations:post", args=[post.pk])).content.decode()
    assert "CM Nordstadt" in text
    assert "Anstellungsträger" in text
    assert "Owner" in text


def test_the_journal_shows_deeds_of_administration_in_words(signed_in, owner, admin, today):
    give_membership(user=owner.user, role=Role.STATISTICS, valid_from=today, actor=admin.actor, today=today)
    text = signed_in(admin).get(reverse("organizations:journal")).content.decode()
    assert "hat Owner die Rolle Statistik gegeben (ganzer Standort), ab 20.11.2023" in text


def queries(client, page: str) -> int:
    address = reverse(page)
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert client.get(address).status_code == 200
    return len(caught)


@pytest.mark.parametrize("page", PAGES)
def test_twenty_rows_cost_as_many_queries_as_one(page, signed_in, site, owner, admin, today):
    client = signed_in(admin)
    give_membership(user=owner.user, role=Role.STATISTICS, valid_from=today, actor=admin.actor, today=today)
    one = queries(client, page)
    employer = Post.objects.filter(site=site.pk).first().employer
    for number in range(20):
        post = Post.objects.create(
            site=site.pk, code=f"cm-{number}", label=f"CM {number}", component="II", employer=employer
        )
        somebody = build_somebody(site, f"jemand-{number}", Role.CASE_MANAGER, post=post.code)
        give_membership(
            user=somebody.user, role=Role.STATISTICS, valid_from=today, actor=admin.actor, today=today
        )
    assert queries(client, page) <= one + 1  # the count of a second page
