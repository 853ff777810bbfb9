"""How somebody came is known from where they come."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from regelkreis.casework.intake.operations import receive_notification
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.models import Organization, Post


@pytest.mark.parametrize(("notifier", "route"), [("jobcenter", "Meldung intern"), ("mbe", "nicht bekannt")])
def test_a_notification_proposes_its_route_where_the_site_has_it(
    signed_in, owner, site, today, notifier, route
):
    post = Post.objects.get(pk__in=owner.actor.posts)
    notification = receive_notification(
        received_on=today,
        notifier=Organization.objects.get(site=site.pk, code=notifier),
        complexity=Term.objects.get(site=site.pk, kind=Kind.COMPLEXITY, code="accumulation"),
        municipality=post.serves.get(),
        post=post,
        actor=owner.actor,
        today=today,
    )

    page = signed_in(owner).get(reverse("intake:take_in"), {"meldung": notification.pk})

    select = BeautifulSoup(page.content, "html.parser").find("select", attrs={"name": "access_route"})
    chosen = select.find("option", selected=True) or select.find("option")
    assert chosen.get_text(strip=True) == route
