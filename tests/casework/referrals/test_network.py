"""Who is involved, since when, and what they may know: one panel, true at once after a withdrawal."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.operations import give_release, withdraw_release
from regelkreis.casework.counselling.operations import note_counselling
from regelkreis.casework.referrals.network import network_panel
from regelkreis.casework.referrals.operations import Agreement, break_off_referral, send_referral
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.models import Organization


@pytest.fixture
def service(site):
    return Organization.objects.get(site=site.pk, code="mbe")


@pytest.fixture
def referral(case, service, owner, today):
    return send_referral(
        case=case, recipient=service, concern="Schulden", agreement=Agreement(),
        actor=owner.actor, today=today,
    )  # fmt: skip


def helpers(case, owner, today):
    found = network_panel(case, owner.actor, today)["helpers"]
    return {one.name: (one.roles, one.glyph, one.since, one.last) for one in found}


def test_the_case_manager_comes_first_and_a_service_once_with_all_its_roles(case, referral, owner, today):
    assert helpers(case, owner, today) == {
        "Owner": ("Case Management", "met", case.opened_on, today),
        "Migrationsberatung Nord": ("Verweis, Freigabe", "partly", today, today),
    }


def test_a_withdrawal_shows_at_once(case, referral, owner, today):
    withdraw_release(release=referral.release, actor=owner.actor, today=today)

    assert helpers(case, owner, today)["Migrationsberatung Nord"][:2] == ("Verweis", "refused")


def test_what_is_over_and_not_released_is_no_longer_involved(case, referral, owner, today):
    withdraw_release(release=referral.release, actor=owner.actor, today=today)
    break_off_referral(
        referral=referral, expected=1, on=today, reason="umgezogen", actor=owner.actor, today=today
    )

    assert set(helpers(case, owner, today + timedelta(days=1))) == {"Owner"}


def test_a_release_of_every_kind_says_everything_and_programmes_stand_beside(
    case, service, owner, today, site
):
    give_release(
        person=case.person, recipient=service, purpose="Beratung", data_kinds=list(DataKind.values),
        given_on=today, actor=owner.actor, today=today,
    )  # fmt: skip
    programme = Term.objects.create(
        site=site.pk, kind=Kind.PROGRAMME, code="jmd", label="Jugendmigrationsdienst", position=0
    )
    note_counselling(case=case, programme=programme, actor=owner.actor, today=today)

    found = helpers(case, owner, today)

    assert found["Migrationsberatung Nord"][1] == "met"
    assert found["Jugendmigrationsdienst"][1] == "refused"


def test_the_panel_is_the_owners_and_has_its_legend(signed_in, case, referral, owner, colleague, stranger):
    url = reverse("cases:panel", args=[case.pk, "beteiligte"])

    page = signed_in(owner).get(url).content.decode()

    assert "Wer ist beteiligt" in page
    assert "teilweise" in page
    for other in (colleague, stranger):
        assert signed_in(other).get(url).status_code == 404


def test_twenty_referrals_ask_as_often_as_one(case, referral, service, owner, today):
    network_panel(case, owner.actor, today)
    with CaptureQueriesContext(connection) as one:
        network_panel(case, owner.actor, today)
    for _ in range(19):
        send_referral(case=case, recipient=service, concern="Kurs", actor=owner.actor, today=today)

    with CaptureQueriesContext(connection) as twenty:
        network_panel(case, owner.actor, today)

    assert len(twenty) == len(one)
