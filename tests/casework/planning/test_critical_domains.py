"""A domain rated critical asks for a goal or a word why not; it is shown as open and blocks nothing."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.planning.models import DomainLevel, Goal
from regelkreis.casework.planning.operations import Judgement, agree_goal, assess, end_goal, waive_goal
from regelkreis.casework.planning.panels import due_reassessments, next_step_panel
from regelkreis.casework.planning.upcoming import upcoming
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from tests.cast import build_case
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def seen(case, owner, word, today):
    judgements = [
        Judgement(word("life_domain", "work"), 1, need="Arbeit"),
        Judgement(word("life_domain", "housing"), 2),
    ]
    return assess(case=case, on=today, judgements=judgements, actor=owner.actor, today=today)


def open_domains(case):
    return [level.domain.code for level in upcoming(case).without_goal]


def test_only_what_is_critical_and_has_no_goal_is_open(case, owner, seen, word, today):
    assert open_domains(case) == ["work"]
    acting = {"actor": owner.actor, "today": today}
    goal = agree_goal(case=case, domain=word("life_domain", "work"), title="Arbeiten.", **acting)
    assert open_domains(case) == []
    end_goal(goal=goal, expected=1, outcome="dropped", **acting)
    assert open_domains(case) == []
    Goal.objects.update(ended_on=today - timedelta(days=1))
    assert open_domains(case) == ["work"]


def test_a_better_level_closes_the_question(case, owner, seen, word, today):
    better = [Judgement(word("life_domain", "work"), 3)]
    assess(case=case, on=today, judgements=better, reason="Arbeit", actor=owner.actor, today=today)
    assert open_domains(case) == []


def test_the_file_shows_it_with_both_ways_on_and_a_word_is_enough(signed_in, owner, case, seen):
    client, file = signed_in(owner), reverse("cases:file", args=[case.pk])
    say_why = reverse("planning:no_goal", args=[case.pk, "work"])
    page = client.get(file).content.decode()
    assert "als kritisch eingeschätzt, noch ohne Ziel" in page
    assert say_why in page
    assert f"?bereich={seen.levels.get(level=1).domain_id}" in page
    client.post(say_why, as_sent(client.get(say_why)) | {"reason": "Erst die Wohnung."})
    assert DomainLevel.objects.get(level=1).no_goal_reason == "Erst die Wohnung."
    assert 'id="naechster-schritt"' not in client.get(file).content.decode()
    assert Entry.objects.filter(deed="goal.waived").count() == 1


def test_the_goal_begins_with_the_domain_chosen(signed_in, owner, case, seen, word):
    work = word("life_domain", "work")
    address = reverse("planning:agree", args=[case.pk])
    assert as_sent(signed_in(owner).get(f"{address}?bereich={work.pk}"))["domain"] == str(work.pk)


def test_without_words_it_stays_open(signed_in, owner, seen, case, today):
    level = seen.levels.get(level=1)
    with pytest.raises(Invalid):
        waive_goal(level=level, reason="  ", actor=owner.actor, today=today)
    answer = signed_in(owner).post(reverse("planning:no_goal", args=[case.pk, "work"]), {"reason": ""})
    assert answer.status_code == 422
    assert open_domains(case) == ["work"]


def test_a_domain_nobody_has_seen_has_no_such_page(signed_in, owner, case, seen):
    assert signed_in(owner).get(reverse("planning:no_goal", args=[case.pk, "language"])).status_code == 404


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_say_nothing(request, signed_in, seen, case, today, who):
    other = request.getfixturevalue(who)
    address = reverse("planning:no_goal", args=[case.pk, "work"])
    assert signed_in(other).post(address, {"reason": "x"}).status_code == 404
    with pytest.raises(NotAllowed):
        waive_goal(level=seen.levels.get(level=1), reason="x", actor=other.actor, today=today)


def test_it_costs_two_questions_however_often_it_was_assessed(case, owner, seen, word, today):
    for _time in range(20):
        again = [Judgement(word("life_domain", "work"), 1)]
        assess(case=case, on=today, judgements=again, reason="wieder", actor=owner.actor, today=today)
    with CaptureQueriesContext(connection) as asked:
        next_step_panel(case, owner.actor, today)
    assert len(asked) == 2


# --- The next look ----------------------------------------------------------------------------------


@pytest.fixture
def _half_a_year(site):
    site.settings = {"reassessment_interval_days": 180}
    site.save()


def looked_at(case, somebody, word, on):
    judgements = [Judgement(word("life_domain", "work"), 3)]
    assess(case=case, on=on, judgements=judgements, reason="wieder", actor=somebody.actor, today=on)


@pytest.mark.usefixtures("_half_a_year")
def test_the_next_look_stands_on_the_desk_and_in_the_file_when_its_day_has_come(
    signed_in, owner, case, word, today
):
    looked_at(case, owner, word, date(2023, 5, 20))
    (item,) = due_reassessments(owner.actor, today)
    assert item.due_on == date(2023, 11, 16)
    assert item.why == "alle 180 Tage · zuletzt 20.05.2023"
    page = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()
    assert "Seit 16.11. ist ein neuer Blick auf die Lebensbereiche dran" in page
    looked_at(case, owner, word, today)
    assert not list(due_reassessments(owner.actor, today))


@pytest.mark.usefixtures("_half_a_year")
def test_it_is_announced_a_week_ahead_on_own_open_cases_only(owner, colleague, stranger, case, word, today):
    looked_at(case, owner, word, today - timedelta(days=172))
    assert not list(due_reassessments(owner.actor, today))
    assert len(list(due_reassessments(owner.actor, today + timedelta(days=1)))) == 1
    assert not list(due_reassessments(colleague.actor, today + timedelta(days=1)))
    assert not list(due_reassessments(stranger.actor, today + timedelta(days=1)))
    type(case).objects.filter(pk=case.pk).update(closed_on=today, ending=word("ending", "moved"))
    assert not list(due_reassessments(owner.actor, today + timedelta(days=1)))


@pytest.mark.usefixtures("_half_a_year")
def test_twenty_due_cost_as_many_questions_as_one(owner, case, word, today):
    looked_at(case, owner, word, date(2023, 5, 1))
    with CaptureQueriesContext(connection) as one:
        assert len(list(due_reassessments(owner.actor, today))) == 1
    for number in range(19):
        looked_at(build_case(owner, number=f"NO-2{number:03}"), owner, word, date(2023, 5, 1))
    with CaptureQueriesContext(connection) as twenty:
        assert len(list(due_reassessments(owner.actor, today))) == 20
    assert len(twenty) == len(one)
