"""Short consultations: counted by topic, anonymous, taken back, carried into a case."""

from datetime import date, timedelta

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.intake.due import due_names
from regelkreis.casework.intake.models import Consultation
from regelkreis.casework.intake.operations import (
    BasisGiven,
    count_consultation,
    describe_consultation,
    take_in,
    withdraw_consultation,
)
from regelkreis.casework.intake.queries import arrivals, by_month, consultations_of, consultations_on
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Municipality, Organization, Post


def topic(site, code="residence"):
    return term(site.pk, Kind.LIFE_DOMAIN, code)


@pytest.fixture
def named(site):
    return {
        "basis": term(site.pk, Kind.LEGAL_BASIS, "consent"),
        "person_name": "Amara Probst",
        "person_contact": "0151 23",
        "note": "Bescheid erklärt",
    }


def describe(consultation, somebody, today, **facts):
    return describe_consultation(
        consultation=consultation,
        expected=consultation.version,
        actor=somebody.actor,
        today=today,
        **facts,
    )


def test_a_talk_is_counted_without_anything_that_leads_to_the_person(counted, owner, today):
    made = counted()

    assert (made.person_name, made.person_contact, made.basis, made.case) == ("", "", None, None)
    assert list(consultations_on(owner.actor, today)) == [made]
    assert Entry.objects.get().deed == "consultation.counted"


def test_without_a_topic_nothing_is_counted(counted):
    with pytest.raises(Invalid, match="Thema") as refused:
        counted(topics=[])

    assert set(refused.value.errors) == {"topics"}
    assert not Consultation.objects.exists()


def test_a_talk_of_tomorrow_is_refused(counted, today):
    with pytest.raises(Invalid, match="Zukunft"):
        counted(on=today + timedelta(days=1))


def test_words_of_another_list_or_site_are_refused(counted, site, other_site):
    wrong = {
        "access_route": topic(site),
        "municipality": Municipality.objects.get(site=other_site.pk, code="nordstadt"),
        "mediated_by": Organization.objects.get(site=other_site.pk, code="jobcenter"),
        "topics": [term(other_site.pk, Kind.LIFE_DOMAIN, "work")],
    }

    with pytest.raises(Invalid) as refused:
        counted(**wrong)

    assert set(refused.value.errors) == set(wrong)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "admin"])
def test_only_the_post_counts_for_itself(counted, who, request):
    with pytest.raises(NotAllowed):
        counted(actor=request.getfixturevalue(who).actor)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_sees_describes_or_takes_back(counted, today, who, request):
    made, somebody = counted(), request.getfixturevalue(who)

    assert not consultations_of(somebody.actor).exists()
    with pytest.raises(NotAllowed):
        describe(made, somebody, today, minutes=10)
    with pytest.raises(NotAllowed):
        withdraw_consultation(consultation=made, actor=somebody.actor, today=today)


def test_without_a_basis_nobody_is_named(counted, owner, today):
    with pytest.raises(Invalid, match="Ohne Grundlage") as refused:
        describe(counted(), owner, today, person_name="Amara")

    assert set(refused.value.errors) == {"person_name"}
    assert Consultation.objects.get().person_name == ""


def test_a_basis_without_a_name_is_not_kept(counted, named, owner, today):
    made = describe(counted(), owner, today, basis=named["basis"], person_name=" ")

    assert Consultation.objects.get(pk=made.pk).basis is None


def test_who_does_not_consent_is_advised_all_the_same_and_leaves_no_name(counted, named, owner, site, today):
    with pytest.raises(Invalid, match="anonym beraten") as refused:
        counted(outcome="no_consent", **named)
    assert set(refused.value.errors) == {"person_name"}

    made = counted(outcome="no_consent", minutes=20)

    assert (made.person_name, made.basis) == ("", None)
    found = arrivals(site.pk, today, today)
    assert found.rows[-1][1][found.outcomes.index("no_consent")] == 1


def test_a_service_to_refer_to_goes_with_a_referral_only(counted, site):
    service = Organization.objects.get(site=site.pk, code="mbe")

    with pytest.raises(Invalid) as refused:
        counted(outcome="solved", referred_to=service)
    assert set(refused.value.errors) == {"referred_to"}

    assert counted(outcome="referred", referred_to=service).referred_to == service


def test_the_second_of_two_who_describe_is_told(counted, owner, today):
    counted()
    first, second = Consultation.objects.get(), Consultation.objects.get()
    describe(first, owner, today, minutes=10)

    with pytest.raises(Conflict):
        describe(second, owner, today, minutes=20)


def test_what_was_taken_back_neither_counts_nor_keeps_a_word(counted, named, owner, site, today):
    made = counted(**named)

    withdraw_consultation(consultation=made, actor=owner.actor, today=today)
    withdraw_consultation(consultation=Consultation.objects.get(), actor=owner.actor, today=today)

    stored = Consultation.objects.get()
    assert (stored.person_name, stored.person_contact, stored.note, stored.basis) == ("", "", "", None)
    assert by_month(site.pk, today, today).total == 0
    assert Entry.objects.filter(deed="consultation.withdrawn").count() == 1
    with pytest.raises(NotAllowed, match="zurückgenommen"):
        describe(stored, owner, today, minutes=5)


def test_nobody_who_is_named_stands_in_the_journal(counted, named, owner, today):
    describe(counted(**named), owner, today, note="Räumung")

    texts = " ".join(entry.payload or "" for entry in Entry.objects.all())
    assert "Probst" not in texts
    assert "Räumung" not in texts


def test_a_talk_with_two_topics_is_one_talk(counted, site, today):
    counted(topics=[topic(site), topic(site, "work")])
    counted(on=date(2023, 10, 4))

    found = by_month(site.pk, date(2023, 10, 1), today)

    assert found.months == [date(2023, 10, 1), date(2023, 11, 1)]
    assert dict(found.rows) == {
        "Aufenthalt": [1, 1],
        "Ausbildung und Arbeit": [0, 1],
        "Sprache": [0, 0],
        "Wohnen": [0, 0],
    }
    assert (found.talks, found.total) == ([1, 1], 2)


def test_the_period_includes_both_of_its_days_and_the_setting(counted, site, today):
    for days, setting in ((0, "open_hours"), (3, "phone"), (4, "phone")):
        counted(on=today - timedelta(days=days), setting=setting)

    assert by_month(site.pk, today - timedelta(days=3), today).total == 2
    assert by_month(site.pk, today - timedelta(days=3), today, setting="phone").total == 1


def test_the_figures_of_two_sites_do_not_mix(counted, other_site, today):
    counted()

    assert by_month(other_site.pk, today, today).total == 0
    assert not [row for row in arrivals(other_site.pk, today, today).rows if any(row[1])]


def test_a_name_waits_on_the_desk_of_the_post_alone(counted, named, owner, colleague, today):
    counted(**named)

    (due,) = due_names(owner.actor, today)
    assert due.who == "Amara Probst"
    assert not list(due_names(colleague.actor, today))


def test_the_case_takes_the_talk_over_and_the_talk_loses_the_name(counted, named, site, owner, today):
    office = Organization.objects.get(site=site.pk, code="jobcenter")
    made = counted(**named, mediated_by=office, access_route=term(site.pk, Kind.ACCESS_ROUTE, "self"))
    facts = {
        "municipality": Municipality.objects.get(site=site.pk, code="nordstadt"),
        "post": Post.objects.get(site=site.pk, code="cm-nord"),
        "opened_on": today,
        "access_route": term(site.pk, Kind.ACCESS_ROUTE, "self"),
    }
    basis = BasisGiven(named["basis"], today)

    case = take_in(
        basis=basis,
        person={"family_name": "Probst"},
        case=facts,
        consultation=made,
        actor=owner.actor,
        today=today,
    )

    stored = Consultation.objects.get()
    assert (stored.case, stored.outcome) == (case, "support")
    assert (stored.person_name, stored.person_contact, stored.note) == ("", "", "Bescheid erklärt")
    held = CaseEvent.objects.get(activity="consultation.held")
    assert (held.on, held.organization, held.subject_id) == (today, office, made.pk)
    assert not list(due_names(owner.actor, today))
    found = arrivals(site.pk, today, today)
    assert dict(found.rows)["Ebene 1"][found.outcomes.index("support")] == 1
    with pytest.raises(NotAllowed, match="Fall geworden"):
        withdraw_consultation(consultation=stored, actor=owner.actor, today=today)
    with pytest.raises(Invalid):
        take_in(basis=basis, person={}, case=facts, consultation=stored, actor=owner.actor, today=today)


def test_what_became_a_case_is_seen_with_the_case(counted, owner, colleague, case, site):
    made = counted()
    Consultation.objects.update(case=case)
    assert consultations_of(owner.actor).filter(pk=made.pk).exists()

    case.change(expected=case.version, post=Post.objects.get(site=site.pk, code="cm-sued"))

    assert not consultations_of(owner.actor).exists()
    assert not consultations_of(colleague.actor).exists()


@pytest.fixture
def counted(site, owner, today):
    """Return a way to count a talk for the owner's post."""

    def count(**changes):
        values = {
            "post": Post.objects.get(site=site.pk, code="cm-nord"),
            "topics": [topic(site)],
            "actor": owner.actor,
            "today": today,
        }
        return count_consultation(**{**values, **changes})

    return count
