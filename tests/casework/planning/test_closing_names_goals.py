"""When a case closes, each goal without an outcome gets one in the same form (AC-4.6)."""

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.planning.operations import agree_goal, end_goal
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal(case, owner, word, today):
    work = word("life_domain", "work")
    return agree_goal(case=case, domain=work, title="Ich möchte arbeiten.", actor=owner.actor, today=today)


def test_a_goal_that_runs_gets_its_outcome_in_the_same_form(signed_in, owner, case, goal, today):
    client, url = signed_in(owner), reverse("cases:close", args=[case.pk])
    page = client.get(url).content.decode()
    assert "„Ich möchte arbeiten.“" in page
    assert f'name="goal_{goal.pk.hex}"' in page
    end_goal(goal=goal, expected=1, outcome="reached", actor=owner.actor, today=today)
    assert "Was ist aus den Zielen geworden?" not in client.get(url).content.decode()


def test_an_outcome_is_always_at_hand_so_that_it_stops_nobody(signed_in, owner, case, goal, word):
    client, url = signed_in(owner), reverse("cases:close", args=[case.pk])
    sent = as_sent(client.get(url)) | {"ending": str(word("ending", "moved").pk)}
    client.post(url, sent | {f"goal_{goal.pk.hex}": "dropped"})
    assert Case.objects.get().closed_on is not None


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_others_read_no_goal_there(request, signed_in, case, goal, who):
    assert (
        signed_in(request.getfixturevalue(who)).get(reverse("cases:close", args=[case.pk])).status_code == 404
    )
