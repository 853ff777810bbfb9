"""Who takes part, and what they may know: a release for each, or no name at all."""

from datetime import timedelta

import pytest

from regelkreis.casework.conferences.models import Participant
from regelkreis.casework.conferences.operations import (
    Answer,
    Who,
    add_participant,
    change_participant,
    remove_participant,
)
from regelkreis.casework.conferences.queries import participants_of
from regelkreis.casework.conferences.sight import EVERYTHING, seats, told_to
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import give_release, withdraw_release
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.models import Organization
from tests.casework.conferences.cast import build_conference, build_participant

ANONYMOUS = "wird anonym besprochen"


@pytest.fixture
def conference(case, owner):
    return build_conference(owner, case)


@pytest.fixture
def service(site):
    return Organization.objects.get(site=site.pk, code="mbe")


def word_of(conference, participant, today):
    rows = seats(conference, participants_of(conference), EVERYTHING, today)
    return next(seat.word for seat in rows if seat.participant.pk == participant.pk)


def test_a_yes_becomes_a_release_for_this_conference(conference, owner, today):
    seat = build_participant(owner, conference)

    release = Release.objects.get()
    assert seat.release == release
    assert release.purpose == "Fallkonferenz in der Stadt am 30.11.2023"
    assert set(release.data_kinds) == {"identity", "concern"}
    assert told_to(seat, conference, today).name


@pytest.mark.parametrize("said", ["", "refused"])
def test_without_a_yes_the_case_is_talked_about_without_names(conference, owner, today, said):
    seat = build_participant(owner, conference, answer=Answer(consent=said))

    assert not Release.objects.exists()
    assert not told_to(seat, conference, today).name
    assert ANONYMOUS in word_of(conference, seat, today)


def test_a_withdrawal_counts_at_once(conference, owner, today):
    seat = build_participant(owner, conference)
    withdraw_release(release=Release.objects.get(), actor=owner.actor, today=today)

    seat = participants_of(conference)[-1]
    assert not told_to(seat, conference, today).name
    assert "gilt nicht mehr" in word_of(conference, seat, today)


def given(conference, service, owner, today, **changes):
    values = {"purpose": "Beratung", "data_kinds": ["identity"], "given_on": today, **changes}
    person = conference.case.person
    return give_release(person=person, recipient=service, actor=owner.actor, today=today, **values)


def test_a_release_that_stands_can_be_used(conference, service, owner, today):
    release = given(conference, service, owner, today)

    seat = build_participant(owner, conference, answer=Answer("given", use_existing=True))

    assert seat.release == release
    told = told_to(seat, conference, today)
    assert (told.name, told.purpose) == (True, False)


@pytest.mark.parametrize(
    "changes",
    [{"data_kinds": ["concern"]}, {"valid_until": "before"}],
    ids=["no name", "over before the conference"],
)
def test_a_release_that_does_not_cover_the_conference_is_none(conference, service, owner, today, changes):
    if "valid_until" in changes:
        changes = {"valid_until": conference.on - timedelta(days=1)}
    given(conference, service, owner, today, **changes)

    with pytest.raises(Invalid, match="keine Freigabe"):
        build_participant(owner, conference, answer=Answer("given", use_existing=True))

    assert Participant.objects.filter(kind="agency").count() == 0


def test_a_consent_that_ends_before_the_conference_is_said(conference, owner):
    early = Answer("given", valid_until=conference.on - timedelta(days=1))

    with pytest.raises(Invalid) as refused:
        build_participant(owner, conference, answer=early)

    assert set(refused.value.errors) == {"valid_until"}


def add(conference, owner, today, answer=None, **who):
    return add_participant(
        conference=conference, who=Who(**who), answer=answer or Answer(), actor=owner.actor, today=today
    )


def test_another_agency_is_typed_in_and_learns_no_name(conference, owner, today):
    seat = add(conference, owner, today, agency="Wohnungsgenossenschaft")

    assert not told_to(seat, conference, today).name
    with pytest.raises(Invalid, match="Einrichtungen des Verzeichnisses"):
        add(conference, owner, today, agency="Verein", answer=Answer("given"))


def test_the_person_knows_and_whoever_they_bring_is_named_by_nobody_else(conference, owner, today):
    mother = add(conference, owner, today, kind="companion", contact="Mariam Probst")
    person = Participant.objects.get(kind="person")

    assert told_to(person, conference, today) == EVERYTHING
    assert not told_to(mother, conference, today).name


@pytest.mark.parametrize(
    ("who", "field"),
    [
        ({}, "organization"),
        ({"kind": "companion"}, "contact"),
        ({"kind": "person"}, "kind"),
    ],
)
def test_somebody_has_to_be_named_and_the_person_comes_once(conference, owner, today, who, field):
    with pytest.raises(Invalid) as refused:
        add(conference, owner, today, **who)

    assert set(refused.value.errors) == {field}


def test_the_same_agency_twice_takes_two_people(conference, owner, service, today):
    build_participant(owner, conference)
    with pytest.raises(Invalid, match="schon"):
        build_participant(owner, conference)

    build_participant(owner, conference, contact="Herr Vogt")

    assert Participant.objects.filter(organization=service).count() == 2


def test_an_agency_of_elsewhere_cannot_take_part(conference, owner, other_site, today):
    foreign = Organization.objects.get(site=other_site.pk, code="mbe")

    with pytest.raises(Invalid, match="kennt das Profil"):
        add(conference, owner, today, organization=foreign)


def test_a_later_yes_and_a_later_no(conference, owner, today):
    seat = build_participant(owner, conference, answer=Answer())
    fixed = {"contact": "Frau Sander", "email": "", "address": "", "reply": "comes"}
    acting = {"actor": owner.actor, "today": today, **fixed}

    change_participant(participant=seat, expected=1, answer=Answer("given"), **acting)
    assert told_to(seat, conference, today).name
    change_participant(participant=seat, expected=2, answer=None, **acting)
    assert told_to(seat, conference, today).name
    change_participant(participant=seat, expected=3, answer=Answer("refused"), **acting)

    stored = participants_of(conference)[-1]
    assert (stored.reply, stored.consent, stored.release) == ("comes", "refused", None)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_changes_the_list(conference, owner, who, request, today):
    seat = build_participant(owner, conference)
    somebody = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        build_participant(somebody, conference, "jobcenter")
    with pytest.raises(NotAllowed):
        remove_participant(participant=seat, actor=somebody.actor, today=today)

    assert Participant.objects.filter(kind="agency").count() == 1
    remove_participant(participant=seat, actor=owner.actor, today=today)
    assert Participant.objects.filter(kind="agency").count() == 0
