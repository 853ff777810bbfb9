"""Goals are agreed on, changed and ended; steps are done and taken back."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.planning.operations import (
    add_step,
    agree_goal,
    change_goal,
    end_goal,
    finish_step,
    reopen_step,
)
from regelkreis.casework.planning.queries import goals_due, goals_with_steps, steps_due
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term


@pytest.fixture
def domain(site):
    return term(site.pk, Kind.LIFE_DOMAIN, "work")


@pytest.fixture
def goal(case, owner, domain, today):
    return agree_goal(
        case=case, domain=domain, title="Ich möchte als Näherin arbeiten.", actor=owner.actor, today=today
    )


def deeds():
    return list(Entry.objects.order_by("sequence").values_list("deed", flat=True))


def test_a_goal_keeps_the_words_of_the_person(goal, case, today):
    stored = Goal.objects.get()
    assert (stored.title, stored.agreed_on, stored.case) == ("Ich möchte als Näherin arbeiten.", today, case)
    assert CaseEvent.objects.get().subject_id == goal.pk
    assert deeds() == ["goal.agreed"]


def test_the_words_of_a_goal_stay_out_of_the_journal(goal):
    assert "Näherin" not in (Entry.objects.get().payload or "")


@pytest.mark.parametrize("title", ["", "   "])
def test_a_goal_without_words_is_none(case, owner, domain, today, title):
    with pytest.raises(Invalid) as refused:
        agree_goal(case=case, domain=domain, title=title, actor=owner.actor, today=today)

    assert set(refused.value.errors) == {"title"}
    assert not Goal.objects.exists()


def test_a_goal_is_not_agreed_on_for_a_day_that_has_passed(case, owner, domain, today):
    with pytest.raises(Invalid, match="vorbei"):
        agree_goal(
            case=case,
            domain=domain,
            title="Arbeit",
            due_on=today - timedelta(days=1),
            actor=owner.actor,
            today=today,
        )


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_agrees_on_goals(case, domain, today, who, request):
    with pytest.raises(NotAllowed):
        agree_goal(
            case=case, domain=domain, title="Arbeit", actor=request.getfixturevalue(who).actor, today=today
        )


def test_the_second_of_two_editors_is_told_the_difference(goal, owner, domain, today):
    stale = Goal.objects.get()
    shared = {"domain": domain, "due_on": None, "actor": owner.actor, "today": today}
    change_goal(goal=goal, expected=1, title="Ich möchte als Schneiderin arbeiten.", **shared)

    with pytest.raises(Conflict) as refused:
        change_goal(goal=stale, expected=1, title="Ich möchte arbeiten.", **shared)

    assert refused.value.differences == {
        "title": ("Ich möchte als Schneiderin arbeiten.", "Ich möchte arbeiten.")
    }
    assert Goal.objects.get().title == "Ich möchte als Schneiderin arbeiten."


def test_a_date_that_has_passed_may_stay_when_the_words_change(goal, owner, domain, today):
    Goal.objects.update(due_on=date(2023, 10, 1))
    goal.refresh_from_db()

    change_goal(
        goal=goal,
        expected=1,
        domain=domain,
        title="Arbeit",
        due_on=date(2023, 10, 1),
        actor=owner.actor,
        today=today,
    )

    assert Goal.objects.get().title == "Arbeit"


def test_a_goal_ends_with_an_outcome_and_only_once(goal, owner, today):
    end_goal(goal=goal, expected=1, outcome="partly", actor=owner.actor, today=today)

    stored = Goal.objects.get()
    assert (stored.outcome, stored.ended_on) == ("partly", today)
    with pytest.raises(Invalid):
        end_goal(goal=stored, expected=2, outcome="reached", actor=owner.actor, today=today)
    assert deeds() == ["goal.agreed", "goal.ended"]


def test_an_unknown_outcome_is_refused(goal, owner, today):
    with pytest.raises(Invalid):
        end_goal(goal=goal, expected=1, outcome="great", actor=owner.actor, today=today)


def test_a_step_done_is_in_the_log_and_taken_back_it_is_not(goal, owner, today):
    step = add_step(goal=goal, what="Zeugnis übersetzen", who="VHS", actor=owner.actor, today=today)

    finish_step(step=step, actor=owner.actor, today=today)
    assert (Step.objects.get().done_on, CaseEvent.objects.filter(activity="step.done").count()) == (today, 1)

    reopen_step(step=step, actor=owner.actor, today=today)
    assert Step.objects.get().done_on is None
    assert not CaseEvent.objects.filter(activity="step.done").exists()
    assert deeds() == ["goal.agreed", "step.added", "step.done", "step.reopened"]


def test_a_step_done_twice_is_done_once(goal, owner, today):
    step = add_step(goal=goal, what="Zeugnis übersetzen", actor=owner.actor, today=today)

    finish_step(step=step, actor=owner.actor, today=today)
    finish_step(step=Step.objects.get(), actor=owner.actor, today=today + timedelta(days=3))

    assert Step.objects.get().done_on == today
    assert CaseEvent.objects.filter(activity="step.done").count() == 1


def test_an_ended_goal_takes_no_more_steps(goal, owner, today):
    end_goal(goal=goal, expected=1, outcome="reached", actor=owner.actor, today=today)

    with pytest.raises(Invalid):
        add_step(goal=goal, what="noch etwas", actor=owner.actor, today=today)


def test_steps_stand_in_the_order_in_which_they_were_added(goal, owner, today):
    for what in ("eins", "zwei", "drei"):
        add_step(goal=goal, what=what, actor=owner.actor, today=today)

    assert [step.what for step in goals_with_steps(goal.case)[0].steps] == ["eins", "zwei", "drei"]


def test_twenty_goals_with_steps_cost_one_question(case, owner, domain, goal, today):
    for number in range(20):
        one = agree_goal(case=case, domain=domain, title=f"Ziel {number}", actor=owner.actor, today=today)
        add_step(goal=one, what=f"Schritt {number}", actor=owner.actor, today=today)

    with CaptureQueriesContext(connection) as asked:
        found = goals_with_steps(case)
        words = [
            (entry.goal.title, entry.goal.domain.label, [one.what for one in entry.steps]) for entry in found
        ]

    assert len(asked) == 1
    assert words[0] == ("Ich möchte als Näherin arbeiten.", "Ausbildung und Arbeit", [])
    assert words[20] == ("Ziel 19", "Ausbildung und Arbeit", ["Schritt 19"])


def test_what_is_due_stands_on_the_desk_of_its_post_only(
    case, owner, colleague, stranger, domain, goal, today
):
    Goal.objects.update(due_on=today - timedelta(days=3))
    add_step(goal=goal, what="anrufen", due_on=today, actor=owner.actor, today=today)
    add_step(goal=goal, what="später", due_on=today + timedelta(days=60), actor=owner.actor, today=today)

    assert [found.pk for found in goals_due(owner.actor, today)] == [goal.pk]
    assert [step.what for step in steps_due(owner.actor, today)] == ["anrufen"]
    for other in (colleague, stranger):
        assert not goals_due(other.actor, today)
        assert not steps_due(other.actor, today)
