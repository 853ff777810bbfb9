"""Roles: from and until, written down, never for oneself, lost at once."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.organizations.models import Membership, Organization
from regelkreis.network.organizations.operations import end_membership, give_membership
from regelkreis.network.organizations.roles import Role


@pytest.fixture
def give(owner, admin, today):
    def given(**changes):
        values = {
            "user": owner.user,
            "role": Role.COORDINATOR,
            "valid_from": today,
            "actor": admin.actor,
            "today": today,
        }
        return give_membership(**{**values, **changes})

    return given


def end(membership, last_day, actor, today, expected=None):
    end_membership(
        membership=membership,
        expected=membership.version if expected is None else expected,
        last_day=last_day,
        actor=actor,
        today=today,
    )


def test_a_role_is_given_and_written_down(give, owner, site):
    membership = give()
    assert (membership.site, membership.role, membership.valid_until) == (site.pk, "coordinator", None)
    entry = Entry.objects.get(deed="membership.given")
    assert entry.details == {
        "person": "Owner",
        "role": "Koordination",
        "place": "ganzer Standort",
        "period": "ab 20.11.2023",
    }


def test_nobody_else_than_the_administration_gives_roles(give, owner, colleague, coordinator, statistician):
    for somebody in (owner, colleague, coordinator, statistician):
        with pytest.raises(NotAllowed):
            give(user=colleague.user if somebody is owner else owner.user, actor=somebody.actor)
    assert not Entry.objects.exists()


def test_nobody_gives_a_role_to_themselves(give, admin):
    with pytest.raises(NotAllowed, match="jemand anderes"):
        give(user=admin.user, role=Role.CASE_MANAGER)
    assert Membership.objects.filter(user=admin.user).count() == 1


def test_the_same_role_is_not_given_twice_for_one_time(give, today):
    give(valid_until=today + timedelta(days=30))
    with pytest.raises(Invalid, match="bereits"):
        give(valid_from=today + timedelta(days=30))
    give(valid_from=today + timedelta(days=31))


def test_the_role_of_the_system_is_for_programs(give):
    with pytest.raises(Invalid, match="nicht an Personen"):
        give(role=Role.SYSTEM)


def test_an_end_before_the_beginning_is_refused(give, today):
    with pytest.raises(Invalid, match=r"vor dem Beginn am 20\.11\.2023"):
        give(valid_until=today - timedelta(days=1))


def test_an_organization_of_another_site_is_refused(give, other_site):
    foreign = Organization.objects.filter(site=other_site.pk).order_by("position").first()
    with pytest.raises(Invalid, match="anderen Standort"):
        give(organization=foreign)


def test_with_yesterday_as_last_day_sight_is_lost_at_once(signed_in, owner, admin, today):
    client = signed_in(owner)
    membership = Membership.objects.get(user=owner.user)
    end(membership, today - timedelta(days=1), admin.actor, today)
    assert client.get("/standort/protokoll/").status_code == 403
    assert "keine Rolle" in client.get("/standort/protokoll/").content.decode()
    assert Entry.objects.get(deed="membership.ended").details["period"] == "01.01.2021 bis 19.11.2023"


def test_a_role_given_by_mistake_today_is_taken_back(give, admin, today):
    membership = give()
    end(membership, today - timedelta(days=1), admin.actor, today)
    assert not Membership.objects.filter(pk=membership.pk).exists()
    assert Entry.objects.filter(deed="membership.withdrawn").count() == 1


def test_an_old_role_is_not_erased_by_a_day_before_its_beginning(owner, admin, today):
    membership = Membership.objects.get(user=owner.user)
    with pytest.raises(Invalid, match="vor dem Beginn"):
        end(membership, date(2020, 1, 1), admin.actor, today)
    assert Membership.objects.filter(pk=membership.pk).exists()


def test_an_administrator_does_not_end_their_own_role(admin, today):
    with pytest.raises(NotAllowed):
        end(Membership.objects.get(user=admin.user), today, admin.actor, today)


def test_the_second_of_two_administrators_is_shown_the_difference(owner, admin, today):
    membership = Membership.objects.get(user=owner.user)
    end(Membership.objects.get(user=owner.user), today, admin.actor, today)
    with pytest.raises(Conflict) as conflict:
        end(membership, today + timedelta(days=5), admin.actor, today, expected=1)
    assert conflict.value.differences == {"valid_until": (today, today + timedelta(days=5))}


def test_the_form_sent_twice_makes_one_role(signed_in, owner, admin, today):
    client, address = signed_in(admin), reverse("organizations:give_role", args=[owner.user.pk])
    data = {"token": uuid4(), "role": "coordinator", "valid_from": today.isoformat()}
    answers = [client.post(address, data) for _attempt in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Membership.objects.filter(user=owner.user, role=Role.COORDINATOR).count() == 1


def test_what_was_typed_stays_on_the_page_when_it_is_refused(signed_in, owner, admin, today):
    client, address = signed_in(admin), reverse("organizations:give_role", args=[owner.user.pk])
    data = {"token": uuid4(), "role": "coordinator", "valid_from": "2023-11-20", "valid_until": "2023-11-01"}
    answer = client.post(address, data)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "vor dem Beginn am 20.11.2023" in text
    assert 'value="2023-11-01"' in text


def test_the_page_to_end_a_role_ends_it(signed_in, owner, admin, today):
    membership = Membership.objects.get(user=owner.user)
    client, address = signed_in(admin), reverse("organizations:end_role", args=[membership.pk])
    assert client.get(address).status_code == 200
    data = {"token": uuid4(), "version": membership.version, "last_day": "2023-11-30"}
    assert client.post(address, data).url == reverse("organizations:person", args=[owner.user.pk])
    membership.refresh_from_db()
    assert membership.valid_until == date(2023, 11, 30)


def test_a_page_that_changes_ones_own_rights_is_refused_in_words(signed_in, admin):
    answer = signed_in(admin).get(reverse("organizations:give_role", args=[admin.user.pk]))
    assert answer.status_code == 403
    assert "jemand anderes aus der Verwaltung" in answer.content.decode()
