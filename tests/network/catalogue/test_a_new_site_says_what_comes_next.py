"""The administration's first page leads a brand-new site to its first accounts and posts."""

from django.urls import reverse

from regelkreis.network.organizations.models import PostHolding

SENTENCE = "Noch ist keine Personalstelle besetzt."


def test_a_site_where_nobody_holds_a_post_says_what_comes_next(signed_in, admin):
    PostHolding.objects.filter(post__site=admin.actor.site).delete()
    page = signed_in(admin).get(reverse("catalogue:profile")).content.decode()
    assert SENTENCE in page
    assert reverse("organizations:people") in page


def test_a_site_at_work_does_not_say_it(signed_in, admin, owner):
    assert SENTENCE not in signed_in(admin).get(reverse("catalogue:profile")).content.decode()
