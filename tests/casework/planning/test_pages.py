"""The pages of planning: what was typed is kept, a form sent twice makes one record."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.planning.models import Assessment, DomainLevel, Goal, Step
from regelkreis.casework.planning.operations import Judgement, add_step, agree_goal, assess, end_goal
from regelkreis.casework.planning.panels import changes_panel, due_steps, goals_panel
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from tests.cast import build_case


@pytest.fixture
def work(site):
    return term(site.pk, Kind.LIFE_DOMAIN, "work")


@pytest.fixture
def goal(case, owner, work, today):
    return agree_goal(case=case, domain=work, title="Ich möchte arbeiten.", actor=owner.actor, today=today)


@pytest.fixture
def step(goal, owner, today):
    return add_step(goal=goal, what="Zeugnis übersetzen", actor=owner.actor, today=today)


def addresses(case, goal, step):
    return {
        "assess": case.pk,
        "agree": case.pk,
        "change": goal.pk,
        "end": goal.pk,
        "add_step": goal.pk,
        "finish_step": step.pk,
        "reopen_step": step.pk,
    }


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_a_foreign_case_does_not_exist_on_any_page(signed_in, case, goal, step, who, request):
    client = signed_in(request.getfixturevalue(who))
    for name, key in addresses(case, goal, step).items():
        assert client.post(reverse(f"planning:{name}", args=[key]), {}).status_code == 404, name

    assert Step.objects.get().done_on is None


def test_a_goal_sent_twice_is_one_with_its_first_step(signed_in, case, owner, work):
    client, url = signed_in(owner), reverse("planning:agree", args=[case.pk])
    data = {
        "token": str(uuid4()),
        "title": "Ich möchte arbeiten.",
        "domain": work.pk,
        "first_step": "Zeugnis übersetzen",
        "first_who": "VHS",
    }

    assert client.post(url, data).url == client.post(url, data).url == f"/faelle/{case.pk}/#ziele"

    assert Goal.objects.get().title == "Ich möchte arbeiten."
    assert (Step.objects.get().what, Step.objects.get().who) == ("Zeugnis übersetzen", "VHS")


def test_a_goal_whose_step_is_refused_is_not_half_written(signed_in, case, owner, work):
    page = signed_in(owner).post(
        reverse("planning:agree", args=[case.pk]),
        {
            "token": str(uuid4()),
            "title": "Ich möchte arbeiten.",
            "domain": work.pk,
            "first_step": "Zeugnis übersetzen",
            "first_due_on": "2023-11-19",
        },
    )

    assert page.status_code == 422
    assert page.context["form"]["title"].value() == "Ich möchte arbeiten."
    assert not Goal.objects.exists()


def test_the_second_editor_sees_both_versions_and_keeps_their_own(signed_in, goal, owner, work):
    client, url = signed_in(owner), reverse("planning:change", args=[goal.pk])
    data = {"version": 1, "domain": work.pk}
    client.post(url, {**data, "token": str(uuid4()), "title": "Ich möchte nähen."})

    page = client.post(url, {**data, "token": str(uuid4()), "title": "Ich möchte schneidern."})

    text = page.content.decode()
    assert page.status_code == 422
    assert "Beide Fassungen" in text
    assert "Ich möchte nähen." in text
    assert page.context["form"]["title"].value() == "Ich möchte schneidern."
    assert Goal.objects.get().title == "Ich möchte nähen."


def test_nothing_is_preselected_and_the_earlier_level_is_tagged(signed_in, case, owner, work, today):
    assess(case=case, on=today, judgements=[Judgement(work, 2)], actor=owner.actor, today=today)

    text = signed_in(owner).get(reverse("planning:assess", args=[case.pk])).content.decode()

    assert "am 20.11. gewählt" in text
    assert " checked" not in text


def test_an_assessment_sent_twice_is_one(signed_in, case, owner):
    client, url = signed_in(owner), reverse("planning:assess", args=[case.pk])
    data = {"token": str(uuid4()), "on": "2023-11-20", "level-work": "2", "need-work": "Anerkennung"}

    assert client.post(url, data).url == client.post(url, data).url

    assert Assessment.objects.count() == 1
    assert DomainLevel.objects.get().need == "Anerkennung"


def test_a_change_and_an_ending_sent_twice_happen_once(signed_in, goal, owner, work, today):
    client = signed_in(owner)
    change = {"token": str(uuid4()), "version": 1, "domain": work.pk, "title": "Ich möchte nähen."}
    end = {"token": str(uuid4()), "version": 2, "outcome": "reached"}

    for name, data in (("change", change), ("end", end)):
        url = reverse(f"planning:{name}", args=[goal.pk])
        assert client.post(url, data).url == client.post(url, data).url

    stored = Goal.objects.get()
    assert (stored.title, stored.outcome, stored.version) == ("Ich möchte nähen.", "reached", 3)


def test_words_without_a_level_are_not_lost(signed_in, case, owner):
    page = signed_in(owner).post(
        reverse("planning:assess", args=[case.pk]),
        {"token": str(uuid4()), "on": "2023-11-20", "strength-work": "gelernte Näherin"},
    )

    assert page.status_code == 422
    assert page.context["form"]["strength-work"].value() == "gelernte Näherin"
    assert not Assessment.objects.exists()


def test_the_site_may_describe_the_levels_of_a_domain(signed_in, case, owner, work):
    work.data = {"levels": ["ohne Arbeit", "Aushilfe", "befristet", "fest", "im Wunschberuf"]}
    work.save()

    text = signed_in(owner).get(reverse("planning:assess", args=[case.pk])).content.decode()

    assert "im Wunschberuf" in text


def test_a_closed_case_is_read_only(signed_in, case, goal, step, owner, site, today):
    case.closed_on, case.ending = today, term(site.pk, Kind.ENDING, "moved")
    case.save()
    client = signed_in(owner)

    for name, key in addresses(case, goal, step).items():
        page = client.post(reverse(f"planning:{name}", args=[key]), {})
        assert page.status_code == 403, name
        assert "abgeschlossen" in page.content.decode()


def test_a_step_is_done_and_taken_back_by_a_button(signed_in, step, owner, today):
    client = signed_in(owner)

    client.post(reverse("planning:finish_step", args=[step.pk]))
    assert Step.objects.get().done_on == today
    client.post(reverse("planning:reopen_step", args=[step.pk]))
    assert Step.objects.get().done_on is None


def test_reading_the_address_of_a_button_changes_nothing(signed_in, step, owner):
    assert signed_in(owner).get(reverse("planning:finish_step", args=[step.pk])).status_code == 405


def test_the_file_shows_goals_steps_and_what_changed(signed_in, case, step, goal, owner, work, today):
    acting = {"actor": owner.actor, "today": today}
    assess(case=case, on=today, judgements=[Judgement(work, 2)], **acting)
    assess(case=case, on=today, judgements=[Judgement(work, 4)], reason="Arbeit", **acting)

    client = signed_in(owner)
    text = client.get(reverse("cases:file", args=[case.pk])).content.decode()
    later = client.get(reverse("cases:panel", args=[case.pk, "veraenderung"])).content.decode()

    assert "Ich möchte arbeiten." in text
    assert "Zeugnis übersetzen" in text
    assert "+2" in later


def test_panels_ask_one_question_whatever_the_number_of_rows(case, goal, step, owner, work, today):
    acting = {"actor": owner.actor, "today": today}
    for number in range(20):
        one = agree_goal(case=case, domain=work, title=f"Ziel {number}", **acting)
        add_step(goal=one, what="Schritt", **acting)
        assess(case=case, on=today, judgements=[Judgement(work, 3)], reason="wieder", **acting)

    for panel in (goals_panel, changes_panel):
        with CaptureQueriesContext(connection) as asked:
            panel(case, owner.actor, today)
        assert len(asked) == 1, panel.__name__


def test_twenty_due_steps_cost_as_many_questions_as_one(goal, owner, work, today):
    acting = {"actor": owner.actor, "today": today}
    add_step(goal=goal, what="anrufen", due_on=today, **acting)
    with CaptureQueriesContext(connection) as one:
        assert len(list(due_steps(owner.actor, today))) == 1
    for number in range(19):
        other = agree_goal(case=build_case(owner), domain=work, title=f"Ziel {number}", **acting)
        add_step(goal=other, what="anrufen", due_on=today, **acting)

    with CaptureQueriesContext(connection) as twenty:
        assert len(list(due_steps(owner.actor, today))) == 20

    assert len(twenty) == len(one)


def test_ended_goals_stand_below_those_that_run(case, goal, owner, work, today):
    acting = {"actor": owner.actor, "today": today}
    end_goal(goal=goal, expected=1, outcome="reached", **acting)
    running = agree_goal(case=case, domain=work, title="Noch ein Ziel", **acting)

    rows = goals_panel(case, owner.actor, today)["goal_rows"]

    assert [row.goal for row in rows] == [running, goal]
