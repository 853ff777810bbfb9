"""The integration agreement: the goals that run, in the person's words, signed by both."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import issue_paper
from regelkreis.casework.documents.papers.agreement import Agreement
from regelkreis.casework.planning.operations import add_step, agree_goal, end_goal, finish_step
from regelkreis.casework.planning.queries import goals_with_steps
from regelkreis.foundation.kernel.refusals import NotAllowed
from tests.casework.documents.test_a_paper_is_made import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal(case, owner, word, today):
    acting = {"actor": owner.actor, "today": today}
    goal = agree_goal(
        case=case, domain=word("life_domain", "work"), title="Ich möchte als Näherin arbeiten.",
        due_on=date(2024, 5, 31), **acting,
    )  # fmt: skip
    add_step(goal=goal, what="Zeugnis übersetzen", who="VHS", due_on=date(2023, 12, 1), **acting)
    finish_step(step=add_step(goal=goal, what="Beratung besuchen", **acting), **acting)
    return goal


def issued(case, somebody, today, language=""):
    paper = Agreement(goals_with_steps(case), date(2024, 2, 20))
    return issue_paper(case=case, paper=paper, language=language, actor=somebody.actor, today=today)


def test_it_says_the_goals_as_the_person_said_them_and_who_does_what(case, owner, goal, today):
    document = issued(case, owner, today)
    text = words(document)
    for expected in (
        "Integrationsvereinbarung",
        "Amara Probst",
        "Ich möchte als Näherin arbeiten.",
        "Ausbildung und Arbeit",
        "31.05.2024",
        "Zeugnis übersetzen (VHS, bis 01.12.2023)",
        "Am 20.02.2024 schauen wir gemeinsam",
        "freiwillig",
        "Unterschrift Case Management",
    ):
        assert expected in text
    assert "Beratung besuchen" not in text
    assert document.awaits_signature


def test_beside_the_persons_language_it_says_that_a_machine_translated(case, owner, goal, today):
    text = words(issued(case, owner, today, "fr"))
    assert "Accord d’intégration" in text
    assert "maschinell erstellt" in text
    assert "Verbindlich ist der deutsche Text" in text
    assert text.count("Ich möchte als Näherin arbeiten.") == 1


def test_only_goals_that_run_are_offered_and_all_are_chosen(signed_in, owner, case, goal, word, today):
    acting = {"actor": owner.actor, "today": today}
    over = agree_goal(case=case, domain=word("life_domain", "language"), title="Deutsch A1", **acting)
    end_goal(goal=over, expected=1, outcome="reached", **acting)
    page = signed_in(owner).get(reverse("documents:paper", args=[case.pk, "agreement"]))
    assert "Deutsch A1" not in page.content.decode()
    assert page.context["form"]["goals"].value() == [str(goal.pk)]


def test_without_a_goal_the_page_says_what_comes_first(signed_in, owner, case):
    url = reverse("documents:paper", args=[case.pk, "agreement"])
    answer = signed_in(owner).post(url, {"token": str(uuid4())})
    assert answer.status_code == 422
    assert "vereinbaren Sie es zuerst in der Akte" in answer.content.decode()
    assert not Document.objects.exists()


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_make_none(request, signed_in, case, goal, today, who):
    other = request.getfixturevalue(who)
    url = reverse("documents:paper", args=[case.pk, "agreement"])
    assert signed_in(other).get(url).status_code == 404
    with pytest.raises(NotAllowed):
        issued(case, other, today)
