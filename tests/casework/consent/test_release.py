"""Who may know what, until when."""

from datetime import timedelta

import pytest

from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import give_release, withdraw_release
from regelkreis.casework.consent.queries import release_for, standing_releases
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.models import Organization

pytestmark = pytest.mark.django_db


@pytest.fixture
def advice(site):
    return Organization.objects.get(site=site.pk, code="mbe")


@pytest.fixture
def give(case, owner, today, advice):
    def given(somebody=owner, **changes):
        values = {
            "person": case.person,
            "recipient": advice,
            "purpose": "Beratung",
            "data_kinds": ["identity", "residence"],
            "given_on": today,
        }
        return give_release(**{**values, **changes}, actor=somebody.actor, today=today)

    return given


def test_a_release_opens_the_way_to_one_recipient_only(give, case, advice, today, site):
    release = give()
    other = Organization.objects.get(site=site.pk, code="jobcenter")
    assert release_for(person=case.person, recipient=advice, day=today) == release
    assert release_for(person=case.person, recipient=other, day=today) is None


def test_it_ends_with_its_last_day(give, case, advice, today):
    give(valid_until=today)
    assert release_for(case.person, advice, today)
    assert release_for(case.person, advice, today + timedelta(days=1)) is None


def test_a_withdrawal_takes_effect_at_once_and_everywhere(give, case, owner, advice, today):
    withdraw_release(release=give(), actor=owner.actor, today=today)
    assert release_for(case.person, advice, today) is None
    assert not standing_releases(case.person_id, today)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"purpose": " "}, "purpose"),
        ({"data_kinds": []}, "data_kinds"),
        ({"data_kinds": ["everything"]}, "data_kinds"),
    ],
)
def test_a_release_names_a_purpose_and_what_may_be_told(give, changes, field):
    with pytest.raises(Invalid) as refusal:
        give(**changes)
    assert set(refusal.value.errors) == {field}


def test_a_recipient_of_another_site_is_unknown_here(give, other_site):
    with pytest.raises(Invalid, match="Einrichtung"):
        give(recipient=Organization.objects.get(site=other_site.pk, code="mbe"))


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_give_and_withdraw_nothing(request, give, today, who):
    other = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        give(other)
    release = give()
    with pytest.raises(NotAllowed):
        withdraw_release(release=release, actor=other.actor, today=today)
    assert Release.objects.get().withdrawn_on is None
