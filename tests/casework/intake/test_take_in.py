"""Intake with consent: person, basis and case in one breath, or nothing at all."""

from datetime import date, timedelta

import pytest

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.intake.models import Notification, Screening
from regelkreis.casework.intake.operations import (
    BasisGiven,
    count_screening,
    receive_notification,
    take_in,
)
from regelkreis.casework.people.models import Person
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind, TargetGroupVersion
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Municipality, Organization, Post


@pytest.fixture
def consent(site, today):
    return BasisGiven(term(site.pk, Kind.LEGAL_BASIS, "consent"), today, language="Französisch")


@pytest.fixture
def facts(site, today):
    return {
        "municipality": Municipality.objects.get(site=site.pk, code="nordstadt"),
        "post": Post.objects.get(site=site.pk, code="cm-nord"),
        "opened_on": today,
        "main_topic": term(site.pk, Kind.LIFE_DOMAIN, "residence"),
        "target_group": TargetGroupVersion.objects.get(site=site.pk, entry__code="3"),
        "concern": "Ich möchte bleiben dürfen.",
    }


@pytest.fixture
def notification(site, owner, today):
    return receive_notification(
        received_on=today - timedelta(days=4),
        notifier=Organization.objects.get(site=site.pk, code="jobcenter"),
        complexity=term(site.pk, Kind.COMPLEXITY, "accumulation"),
        basis=term(site.pk, Kind.LEGAL_BASIS, "consent"),
        municipality=Municipality.objects.get(site=site.pk, code="nordstadt"),
        post=Post.objects.get(site=site.pk, code="cm-nord"),
        person_name="Amara Probst",
        actor=owner.actor,
        today=today,
    )


def take(consent, facts, somebody, today, **changes):
    person = {"given_name": "Amara", "family_name": "Probst", "birth_date": date(1990, 4, 1)}
    values = {"basis": consent, "person": person, "case": facts, "actor": somebody.actor, "today": today}
    return take_in(**{**values, **changes})


def nothing_is_stored():
    return not (Person.objects.exists() or Basis.objects.exists() or Case.objects.exists())


def test_person_basis_and_case_come_together(consent, facts, owner, today):
    case = take(consent, facts, owner, today)

    basis = Basis.objects.get()
    assert (basis.person, basis.given_on, basis.language) == (case.person, today, "Französisch")
    assert case.target_group.entry.code == "3"
    assert case.concern == "Ich möchte bleiben dürfen."
    assert {"person.registered", "basis.recorded", "case.opened", "inquiry.made"} == set(
        Entry.objects.values_list("deed", flat=True)
    )


def test_without_a_basis_nothing_personal_is_stored(facts, owner, today):
    with pytest.raises(Invalid, match="Ohne Einwilligung") as refused:
        take(None, facts, owner, today)

    assert set(refused.value.errors) == {"basis"}
    assert nothing_is_stored()
    assert not Entry.objects.exists()


def test_a_name_is_not_needed(consent, facts, owner, today):
    assert take(consent, facts, owner, today, person={}).person.full_name == ""


def test_facts_that_contradict_each_other_leave_nothing_behind(consent, facts, owner, today):
    person = {"birth_date": date(1990, 4, 1), "arrived_on": date(1989, 1, 1)}

    with pytest.raises(Invalid) as refused:
        take(consent, facts, owner, today, person=person)

    assert set(refused.value.errors) == {"arrived_on"}
    assert nothing_is_stored()


def test_a_case_that_cannot_open_leaves_no_person_behind(consent, facts, owner, today):
    with pytest.raises(Invalid, match="Zukunft"):
        take(consent, {**facts, "opened_on": today + timedelta(days=1)}, owner, today)

    assert nothing_is_stored()


def test_a_consent_of_tomorrow_leaves_nothing_behind(consent, facts, owner, today):
    tomorrow = BasisGiven(consent.kind, today + timedelta(days=1))

    with pytest.raises(Invalid):
        take(tomorrow, facts, owner, today)

    assert nothing_is_stored()


def test_a_notification_is_answered_by_the_case(consent, facts, owner, notification, today):
    case = take(consent, facts, owner, today, notification=notification)

    stored = Notification.objects.get()
    assert (stored.answer, stored.answered_on, stored.case) == ("taken_up", today, case)
    assert (stored.person_name, stored.person_contact, stored.concern) == ("", "", "")
    received = CaseEvent.objects.get(activity="notification.received")
    assert (received.on, received.organization.code) == (today - timedelta(days=4), "jobcenter")
    assert Entry.objects.filter(deed="notification.answered").count() == 1


def test_a_notification_answered_meanwhile_takes_nobody_in(consent, facts, owner, notification, today):
    Notification.objects.update(answered_on=today, answer="no_need")

    with pytest.raises(NotAllowed):
        take(consent, facts, owner, today, notification=Notification.objects.get())

    assert nothing_is_stored()


def test_a_counted_talk_is_linked_to_the_case_and_only_once(consent, facts, owner, site, today):
    screening = count_screening(
        on=today,
        occasion=term(site.pk, Kind.OCCASION, "chance-residence"),
        municipality=facts["municipality"],
        result=term(site.pk, Kind.SCREENING_RESULT, "kim-cm"),
        actor=owner.actor,
        today=today,
    )

    case = take(consent, facts, owner, today, screening=screening)

    assert Screening.objects.get().case == case
    with pytest.raises(Invalid):
        take(consent, facts, owner, today, screening=Screening.objects.get())
    assert Case.objects.count() == 1


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "admin"])
def test_only_who_holds_the_post_takes_in(consent, facts, today, who, request):
    with pytest.raises(NotAllowed):
        take(consent, facts, request.getfixturevalue(who), today)

    assert nothing_is_stored()
