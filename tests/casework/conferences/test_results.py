"""After a conference: the result; agreements become goals, steps and referrals with owner and day."""

from datetime import timedelta

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.conferences.models import Agreement, Conference, Participant
from regelkreis.casework.conferences.operations import (
    agree_on_goal,
    agree_on_referral,
    agree_on_step,
    record_result,
)
from regelkreis.casework.conferences.panels import due_agreements
from regelkreis.casework.conferences.queries import agreements_of
from regelkreis.casework.conferences.rows import agreement_row
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.planning.operations import agree_goal, finish_step
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.operations import Agreement as Consent
from regelkreis.casework.referrals.refusals import ReleaseMissing
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.models import Organization
from tests.casework.conferences.cast import build_conference, build_participant, hold
from tests.cast import build_case


@pytest.fixture
def conference(case, owner, today):
    return build_conference(owner, case, on=today)


@pytest.fixture
def held(conference, owner):
    return hold(owner, conference)


@pytest.fixture
def goal(case, owner, word, today):
    acting = {"actor": owner.actor, "today": today}
    return agree_goal(case=case, domain=word("life_domain", "work"), title="Arbeiten.", **acting)


@pytest.fixture
def due(today):
    return today + timedelta(days=14)


def step_for(held, goal, owner, today, due, **changes):
    values = {"what": "Antrag stellen", "who": "Jobcenter", "due_on": due, **changes}
    return agree_on_step(conference=held, goal=goal, actor=owner.actor, today=today, **values)


def test_the_result_says_who_was_there_and_stands_in_the_log_once(conference, owner, today):
    seat = build_participant(owner, conference)
    values = {"conference": conference, "actor": owner.actor, "today": today}

    record_result(expected=1, result="Zahlt.", present={seat.pk}, **values)
    record_result(expected=2, result="Zahlt doch nicht.", present={seat.pk}, **values)

    stored = Conference.objects.get()
    assert (stored.state, stored.result) == ("held", "Zahlt doch nicht.")
    there = dict(Participant.objects.values_list("kind", "attended"))
    assert there == {"person": False, "agency": True}
    assert CaseEvent.objects.get(activity="conference.held").on == conference.on


def test_a_result_needs_words_and_somebody_who_was_there(conference, owner, today):
    with pytest.raises(Invalid) as refused:
        record_result(
            conference=conference, expected=1, result=" ", present=(), actor=owner.actor, today=today
        )

    assert set(refused.value.errors) == {"result", "present"}
    assert Conference.objects.get().state == "planned"


def test_nobody_records_before_the_day(case, owner):
    with pytest.raises(NotAllowed, match="ab dem Tag"):
        hold(owner, build_conference(owner, case))


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_records_or_agrees(conference, goal, who, request, owner, today, due):
    somebody = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        hold(somebody, conference)

    held = hold(owner, conference)
    with pytest.raises(NotAllowed):
        step_for(held, goal, somebody, today, due)
    assert not Agreement.objects.exists()
    assert not Step.objects.exists()


def test_an_agreement_becomes_a_step(held, goal, owner, today, due):
    made = step_for(held, goal, owner, today, due)

    step = Step.objects.get()
    assert made.step == step
    assert (step.what, step.who, step.due_on, step.goal) == ("Antrag stellen", "Jobcenter", due, goal)


def test_an_agreement_becomes_a_goal(held, case, owner, word, today, due):
    acting = {"actor": owner.actor, "today": today}
    domain = word("life_domain", "housing")
    made = agree_on_goal(conference=held, domain=domain, what="Ausziehen", who="Amara", due_on=due, **acting)

    goal = Goal.objects.get()
    assert (made.goal, made.who) == (goal, "Amara")
    assert (goal.case, goal.title, goal.due_on) == (case, "Ausziehen", due)


def test_an_agreement_becomes_a_referral_under_a_release(held, site, owner, today, due):
    service = Organization.objects.get(site=site.pk, code="jobcenter")
    values = {"conference": held, "recipient": service, "what": "Kurs zahlen", "due_on": due}
    acting = {"actor": owner.actor, "today": today}

    with pytest.raises(ReleaseMissing):
        agree_on_referral(**values, **acting)
    assert not Agreement.objects.exists()
    made = agree_on_referral(**values, **acting, consent=Consent())

    referral = Referral.objects.get()
    assert (made.referral, made.who) == (referral, "Jobcenter")
    assert (referral.concern, referral.answer_due_on) == ("Kurs zahlen", due)


def test_before_the_result_there_is_nothing_to_agree_on(conference, goal, owner, today, due):
    with pytest.raises(NotAllowed, match="zuerst das Ergebnis"):
        step_for(conference, goal, owner, today, due)


def test_an_agreement_has_an_owner(held, goal, owner, today, due):
    with pytest.raises(Invalid) as refused:
        step_for(held, goal, owner, today, due, who=" ")

    assert set(refused.value.errors) == {"who"}
    assert not Step.objects.exists()


def test_a_goal_of_another_case_is_none(held, owner, word, today, due):
    other = build_case(owner)
    acting = {"actor": owner.actor, "today": today}
    goal = agree_goal(case=other, domain=word("life_domain", "work"), title="x", **acting)

    with pytest.raises(Invalid, match="anderen Fall"):
        step_for(held, goal, owner, today, due)


def test_what_became_of_it_is_read_from_the_file(held, goal, owner, today, due):
    made = step_for(held, goal, owner, today, due)

    (before,) = agreements_of(held)
    assert agreement_row(before, today).word == "offen"
    assert agreement_row(before, due + timedelta(days=1)).word == "überfällig"
    finish_step(step=made.step, actor=owner.actor, today=today)
    (after,) = agreements_of(held)
    assert agreement_row(after, today).word == "erledigt am 20.11.2023"


def test_what_is_late_is_one_line_for_each_conference(held, goal, owner, colleague, today, due):
    first = step_for(held, goal, owner, today, due)
    step_for(held, goal, owner, today, due, what="Nachweise schicken")
    later = due + timedelta(days=1)

    assert not list(due_agreements(owner.actor, due))
    (item,) = due_agreements(owner.actor, later)
    assert (item.what, item.due_on) == ("2 Vereinbarungen überfällig", due)
    assert not list(due_agreements(colleague.actor, later))
    finish_step(step=first.step, actor=owner.actor, today=today)
    (item,) = due_agreements(owner.actor, later)
    assert item.what == "1 Vereinbarung überfällig"
