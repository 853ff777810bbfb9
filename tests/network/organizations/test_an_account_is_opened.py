"""Accounts: opened with a role, a start password shown once, taken over by nobody."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.models import Membership
from regelkreis.network.organizations.operations import give_membership, open_account, set_start_password
from regelkreis.network.organizations.roles import Role


@pytest.fixture
def typed(today):
    return {
        "token": uuid4(),
        "name": "Mira Feld",
        "username": "mira-feld",
        "email": "",
        "role": "coordinator",
        "valid_from": today.isoformat(),
    }


def shown_password(answer) -> str:
    return re.search(r"[a-z2-9]{5}(?:-[a-z2-9]{5}){3}", answer.content.decode()).group()


def test_the_start_password_is_shown_once_and_works(client, signed_in, admin, typed):
    office, address = signed_in(admin), reverse("organizations:add_person")
    first, second = office.post(address, typed), office.post(address, typed)
    user = User.objects.get(username="mira-feld")
    password = shown_password(first)
    assert user.check_password(password)
    assert "no-store" in first["Cache-Control"]
    assert second.url == reverse("organizations:person", args=[user.pk])
    assert password not in office.get(second.url).content.decode()
    assert password not in str(list(Entry.objects.values()))
    assert Membership.objects.get(user=user).role == Role.COORDINATOR


def test_opening_is_written_down_with_its_role(admin, today):
    open_account(
        username="mira",
        name="Mira Feld",
        role=Role.STATISTICS,
        valid_from=today,
        actor=admin.actor,
        today=today,
    )
    deeds = list(Entry.objects.order_by("sequence").values_list("deed", flat=True))
    assert deeds == ["account.opened", "membership.given"]


def test_a_name_that_is_taken_is_refused_and_nothing_is_half_written(signed_in, admin, owner, typed):
    before = User.objects.count()
    answer = signed_in(admin).post(reverse("organizations:add_person"), {**typed, "username": "OWNER"})
    assert answer.status_code == 422
    assert "vergeben" in answer.content.decode()
    assert "Mira Feld" in answer.content.decode()
    assert User.objects.count() == before


def test_a_username_with_umlauts_is_refused_with_what_helps(signed_in, admin, typed):
    answer = signed_in(admin).post(reverse("organizations:add_person"), {**typed, "username": "möve"})
    assert answer.status_code == 422
    assert "nur Buchstaben ohne Umlaute" in answer.content.decode()


def test_nobody_else_opens_accounts(signed_in, owner, coordinator, typed):
    for somebody in (owner, coordinator):
        assert signed_in(somebody).post(reverse("organizations:add_person"), typed).status_code == 403
    assert not User.objects.filter(username="mira-feld").exists()


def test_a_new_start_password_signs_the_old_one_out(signed_in, owner, admin):
    before = signed_in(owner)
    answer = signed_in(admin).post(
        reverse("organizations:new_password", args=[owner.user.pk]), {"token": uuid4()}
    )
    owner.user.refresh_from_db()
    assert owner.user.check_password(shown_password(answer))
    assert before.get(reverse("organizations:journal")).status_code == 302
    assert Entry.objects.get(deed="account.start_password_set").details == {"person": "Owner"}


def test_an_account_that_also_belongs_to_another_site_is_not_taken_over(owner, admin, other_site, today):
    before = User.objects.get(pk=owner.user.pk).password
    Membership.objects.create(site=other_site.pk, user=owner.user, role=Role.COORDINATOR, valid_from=today)
    with pytest.raises(Invalid, match="auch zu einem anderen Standort"):
        set_start_password(user=owner.user, actor=admin.actor, today=today)
    assert User.objects.get(pk=owner.user.pk).password == before


def test_nobody_resets_their_own_password_here(admin, today):
    with pytest.raises(NotAllowed):
        set_start_password(user=admin.user, actor=admin.actor, today=today)


def test_somebody_whose_roles_ended_is_still_found_by_the_administration(signed_in, owner, admin, today):
    Membership.objects.filter(user=owner.user).update(valid_until=today.replace(year=2022))
    assert "Owner" in signed_in(admin).get(reverse("organizations:people")).content.decode()
    give_membership(user=owner.user, role=Role.STATISTICS, valid_from=today, actor=admin.actor, today=today)
