"""Who is responsible is proposed from residence and target group; whoever decides otherwise says why."""

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.models import Notification, RoutingChoice
from regelkreis.casework.intake.panels import routing_panel
from regelkreis.casework.intake.queries import proposed_post, routing
from regelkreis.foundation.kernel.refusals import Invalid
from regelkreis.network.catalogue.models import TargetGroupVersion
from regelkreis.network.organizations.models import District, Municipality, Post


@pytest.fixture
def post(site):
    """Return a post by its code."""
    return lambda code: Post.objects.get(site=site.pk, code=code)


@pytest.fixture
def west(site):
    """A town nobody serves by name, in the district West."""
    district = District.objects.create(site=site.pk, code="west", label="West")
    return Municipality.objects.create(
        site=site.pk, code="weststadt", label="Weststadt", ags="05999003", district=district
    )


def test_a_district_is_served_in_all_its_towns(west, post, today):
    assert routing(west, today) is None

    post("cm-sued").serves_districts.add(west.district)

    found = routing(west, today)
    assert (found.post.code, found.why) == ("cm-sued", "zuständig für den Bezirk West")


def test_a_post_for_the_town_comes_before_one_for_its_district(west, post, today):
    post("cm-nord").serves_districts.add(west.district)
    post("cm-sued").serves.add(west)

    assert proposed_post(west, today).code == "cm-sued"
    assert proposed_post(west, today, own=[post("cm-nord").pk]).code == "cm-sued"


def test_a_post_for_the_target_group_comes_first_and_for_nobody_else(north, post, site, today):
    post("cm-sued").serves.add(north)
    Post.objects.filter(code="cm-sued").update(target_groups=["3"])
    group = {code: TargetGroupVersion.objects.get(site=site.pk, entry__code=code) for code in ("1", "3")}

    found = routing(north, today, group=group["3"])
    assert (found.post.code, found.why) == ("cm-sued", "zuständig für Nordstadt und die Zielgruppe 3")
    assert proposed_post(north, today, group=group["1"]).code == "cm-nord"
    assert proposed_post(north, today, own=[post("cm-sued").pk]).code == "cm-nord"


def test_a_part_of_a_group_is_served_with_the_group(north, post, site, today):
    Post.objects.filter(code="cm-nord").update(target_groups=["1"])
    part = TargetGroupVersion.objects.get(site=site.pk, entry__code="3")
    part.entry.parent = TargetGroupVersion.objects.get(site=site.pk, entry__code="1").entry

    assert proposed_post(north, today, group=part).code == "cm-nord"
    assert proposed_post(north, today) is None


def test_towns_of_another_site_are_served_by_nobody_here(north, other_site, today):
    there = Municipality.objects.get(site=other_site.pk, code="nordstadt")

    assert proposed_post(there, today).site == other_site.pk


def test_a_notification_for_another_post_says_why(received, post):
    with pytest.raises(Invalid, match="warum") as refused:
        received(post=post("cm-sued"))
    assert set(refused.value.errors) == {"routing_reason"}

    received(post=post("cm-sued"), routing_reason="Kennt die Familie")
    received(routing_reason="")

    assert Notification.objects.get(post=post("cm-sued")).routing_reason == "Kennt die Familie"


def test_an_intake_on_another_post_than_proposed_says_why(
    signed_in, owner, colleague, case, intake_data, north, south, today
):
    url, client = reverse("intake:take_in"), signed_in(owner)
    intake_data["municipality"] = south.pk

    page = client.post(url, intake_data)
    assert page.status_code == 422
    assert set(page.context["form"].errors) == {"routing_reason"}

    client.post(url, {**intake_data, "routing_reason": "Die Person vertraut ihr."})

    choice = RoutingChoice.objects.get()
    assert (choice.proposed.code, choice.reason) == ("cm-sued", "Die Person vertraut ihr.")
    assert routing_panel(choice.case, owner.actor, today) == {"choice": choice}
    assert routing_panel(case, owner.actor, today) is None


def test_an_intake_on_the_proposed_post_keeps_no_reason(signed_in, owner, intake_data):
    signed_in(owner).post(reverse("intake:take_in"), {**intake_data, "routing_reason": "nur so"})

    assert Case.objects.exists()
    assert not RoutingChoice.objects.exists()


def test_the_check_says_who_and_why(signed_in, owner, intake_data, south):
    data = {**intake_data, "municipality": south.pk, "check": "1"}

    page = signed_in(owner).post(reverse("intake:preview"), data)

    assert "Vorschlag: CM Südstadt, zuständig für Südstadt." in page.content.decode()
