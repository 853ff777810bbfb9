"""What the file offers first: the assessment, as long as there is none."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.planning.models import Goal
from regelkreis.casework.planning.operations import Judgement, agree_goal, assess
from regelkreis.casework.planning.panels import due_goals

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(case):
    return reverse("cases:file", args=[case.pk])


def test_without_an_assessment_it_is_the_next_step(signed_in, owner, url, case):
    page = signed_in(owner).get(url).content.decode()
    assert 'id="naechster-schritt"' in page
    assert "Assessment beginnen" in page
    later = signed_in(owner).get(reverse("cases:panel", args=[case.pk, "veraenderung"])).content.decode()
    assert "Assessment beginnen" in later
    assert "Neu einschätzen" not in later


def test_afterwards_it_is_looked_at_again(signed_in, owner, url, case, word, today):
    work = word("life_domain", "work")
    assess(case=case, on=today, judgements=[Judgement(work, 3)], actor=owner.actor, today=today)
    client = signed_in(owner)
    assert "Assessment beginnen" not in client.get(url).content.decode()
    later = client.get(reverse("cases:panel", args=[case.pk, "veraenderung"])).content.decode()
    assert "Neu einschätzen" in later


def test_a_closed_case_asks_for_nothing(signed_in, owner, closed_case):
    page = signed_in(owner).get(reverse("cases:file", args=[closed_case.pk])).content.decode()
    assert 'id="naechster-schritt"' not in page


@pytest.fixture
def goal(case, owner, word, today):
    return agree_goal(
        case=case, domain=word("life_domain", "work"), title="Ich möchte arbeiten.", due_on=today,
        actor=owner.actor, today=today,
    )  # fmt: skip


def test_a_goal_whose_day_has_passed_is_checked_and_not_simply_ended(signed_in, owner, url, goal, today):
    client, end = signed_in(owner), reverse("planning:end", args=[goal.pk])
    assert "Ziel beenden" in client.get(url).content.decode()
    assert [one.action for one in due_goals(owner.actor, today)] == ["Ziel beenden"]
    Goal.objects.update(due_on=date(2023, 11, 1))
    assert "Ziel prüfen" in client.get(url).content.decode()
    assert [one.action for one in due_goals(owner.actor, today)] == ["Ziel prüfen"]
    page = client.get(end).content.decode()
    assert "<h1>Ziel prüfen</h1>" in page
    assert reverse("planning:change", args=[goal.pk]) in page
