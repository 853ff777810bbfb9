"""A concern leaves the house only when the person has agreed."""

from datetime import date, timedelta

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import give_release, withdraw_release
from regelkreis.casework.planning.operations import add_step, agree_goal
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.operations import Agreement, send_referral
from regelkreis.casework.referrals.refusals import ReleaseMissing
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Organization
from tests.cast import build_case


@pytest.fixture
def service(site):
    return Organization.objects.get(site=site.pk, code="mbe")


@pytest.fixture
def release(case, service, owner, today):
    return give_release(
        person=case.person,
        recipient=service,
        purpose="Schulden",
        data_kinds=["identity", "concern"],
        given_on=today,
        actor=owner.actor,
        today=today,
    )


def send(case, service, somebody, today, **changes):
    values = {"case": case, "recipient": service, "concern": "Mahnbescheid: Hilfe beim Widerspruch"}
    return send_referral(**{**values, "actor": somebody.actor, "today": today, **changes})


def test_without_a_release_nothing_leaves_the_house(case, service, owner, today):
    with pytest.raises(ReleaseMissing, match="Migrationsberatung Nord"):
        send(case, service, owner, today)

    assert not Referral.objects.exists()
    assert not CaseEvent.objects.exists()
    assert not Entry.objects.exists()


def test_a_standing_release_covers_the_referral(case, service, owner, release, today):
    referral = send(case, service, owner, today)

    assert referral.release == release
    assert referral.answer_due_on == today + timedelta(days=14)
    assert (referral.sent_on, referral.answer) == (today, "")
    event = CaseEvent.objects.get()
    assert (event.activity, event.organization, event.subject_id) == ("referral.sent", service, referral.pk)
    assert Entry.objects.order_by("sequence").last().deed == "referral.sent"


def test_the_concern_stays_out_of_the_journal(case, service, owner, release, today):
    send(case, service, owner, today)

    assert not any("Mahnbescheid" in (entry.payload or "") for entry in Entry.objects.all())


def test_an_agreement_given_now_becomes_a_release(case, service, owner, today):
    until = today + timedelta(days=90)

    referral = send(case, service, owner, today, agreement=Agreement(until))

    assert (referral.release.recipient, referral.release.valid_until) == (service, until)
    assert "concern" in referral.release.data_kinds


def test_an_agreement_that_ended_before_it_began_writes_nothing(case, service, owner, today):
    with pytest.raises(Invalid):
        send(case, service, owner, today, agreement=Agreement(today - timedelta(days=1)))

    assert not Referral.objects.exists()
    assert not Release.objects.exists()


def test_a_withdrawn_release_covers_nothing_any_more(case, service, owner, release, today):
    withdraw_release(release=release, actor=owner.actor, today=today)

    with pytest.raises(ReleaseMissing):
        send(case, service, owner, today)


def test_a_release_for_something_else_does_not_cover_a_concern(case, service, owner, release, today):
    Release.objects.update(data_kinds=["identity"])

    with pytest.raises(ReleaseMissing):
        send(case, service, owner, today)


def test_a_release_to_somebody_else_does_not_cover_this_service(case, site, owner, release, today):
    with pytest.raises(ReleaseMissing, match="Jobcenter"):
        send(case, Organization.objects.get(site=site.pk, code="jobcenter"), owner, today)


def test_a_second_referral_to_the_same_place_is_possible(case, service, owner, release, today):
    send(case, service, owner, today)
    send(case, service, owner, today)

    assert Referral.objects.filter(recipient=service).count() == 2


def test_the_site_says_how_long_an_answer_may_take(case, service, owner, release, site, today):
    site.settings = {"referral_answer_days": 5}
    site.save()

    assert send(case, service, owner, today).answer_due_on == today + timedelta(days=5)


def test_a_referral_may_hang_on_a_step_of_the_same_case_only(case, service, owner, release, site, today):
    acting = {"actor": owner.actor, "today": today}
    domain = term(site.pk, Kind.LIFE_DOMAIN, "work")
    step = add_step(
        goal=agree_goal(case=case, domain=domain, title="Arbeit", **acting), what="Beratung", **acting
    )
    elsewhere = agree_goal(case=build_case(owner), domain=domain, title="Arbeit", **acting)
    foreign = add_step(goal=elsewhere, what="Beratung", **acting)

    assert send(case, service, owner, today, step=step).step == step
    with pytest.raises(Invalid, match="anderen Fall"):
        send(case, service, owner, today, step=foreign)


@pytest.mark.parametrize(
    ("changes", "field"), [({"concern": "  "}, "concern"), ({"due_on": date(2023, 11, 1)}, "due_on")]
)
def test_what_cannot_be_is_refused_by_field(case, service, owner, release, today, changes, field):
    with pytest.raises(Invalid) as refused:
        send(case, service, owner, today, **changes)

    assert set(refused.value.errors) == {field}
    assert not Referral.objects.exists()


def test_a_service_of_another_site_is_refused(case, owner, other_site, today):
    foreign = Organization.objects.get(site=other_site.pk, code="mbe")

    with pytest.raises(Invalid):
        send(case, foreign, owner, today, agreement=Agreement())


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_refers(case, service, release, today, who, request):
    with pytest.raises(NotAllowed):
        send(case, service, request.getfixturevalue(who), today)
