"""Levels of German with what proves them, topics beyond the primary goal, and what a goal came to."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.planning.models import Goal, LanguageLevel, SupportTopic
from regelkreis.casework.planning.operations import agree_goal, name_support_topics, note_language_level
from regelkreis.casework.planning.panels import support_panel
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


def note(case, somebody, today, level, on, **more):
    return note_language_level(case=case, level=level, on=on, actor=somebody.actor, today=today, **more)


def test_the_first_level_is_where_it_began_and_the_newest_where_it_stands(case, owner, today):
    note(case, owner, today, "A1", date(2023, 3, 1))
    note(case, owner, today, "B1", date(2023, 11, 1), certificate="telc Deutsch B1")
    note(case, owner, today, "A2", date(2023, 8, 1))
    stored = Case.objects.get()
    assert (stored.german_at_start, stored.german_now) == ("A1", "B1")


def test_the_file_shows_levels_with_their_proof_on_panel_and_timeline(signed_in, owner, case, today):
    client, url = signed_in(owner), reverse("planning:language", args=[case.pk])
    sent = as_sent(client.get(url)) | {"level": "B1", "on": "2023-11-01", "certificate": "telc Deutsch B1"}
    assert client.post(url, sent).url == client.post(url, sent).url
    assert LanguageLevel.objects.count() == 1
    page = client.get(reverse("cases:file", args=[case.pk])).content.decode()
    panel = client.get(reverse("cases:panel", args=[case.pk, "sprache"])).content.decode()
    assert "telc Deutsch B1" in page and "Deutsch B1" in page
    assert "telc Deutsch B1" in panel


@pytest.mark.parametrize(
    ("level", "on", "field"), [("Z9", date(2023, 11, 1), "level"), ("B1", date(2023, 11, 21), "on")]
)
def test_what_cannot_be_is_refused(case, owner, today, level, on, field):
    with pytest.raises(Invalid) as refusal:
        note(case, owner, today, level, on)
    assert set(refusal.value.errors) == {field}
    assert not LanguageLevel.objects.exists()


def test_topics_named_before_keep_their_day_and_others_go(case, owner, word, today):
    course, permit = word("need", "language-course"), word("need", "work-permit")
    name_support_topics(case=case, topics=[course], actor=owner.actor, today=date(2023, 10, 1))
    name_support_topics(case=case, topics=[course, permit], actor=owner.actor, today=today)
    assert SupportTopic.objects.get(topic=course).named_on == date(2023, 10, 1)
    name_support_topics(case=case, topics=[permit], actor=owner.actor, today=today)
    assert SupportTopic.objects.get().topic == permit
    assert Entry.objects.filter(deed="support.changed").count() == 3


def test_topics_are_chosen_on_the_page_and_stand_in_the_file(signed_in, owner, case, word):
    client, url = signed_in(owner), reverse("planning:topics", args=[case.pk])
    course = word("need", "language-course")
    client.post(url, as_sent(client.get(url)) | {"topics": [str(course.pk)]})
    assert "Sprachkurs" in client.get(reverse("cases:rest", args=[case.pk])).content.decode()
    assert as_sent(client.get(url))["topics"] == str(course.pk)


def test_words_of_another_list_are_refused(case, owner, word, today):
    with pytest.raises(Invalid):
        name_support_topics(case=case, topics=[word("life_domain", "work")], actor=owner.actor, today=today)


def test_the_panel_asks_one_question(case, owner, word, today):
    for month in range(1, 11):
        note(case, owner, today, "A2", date(2023, month, 20))
    topics = [word("need", "language-course"), word("need", "work-permit")]
    name_support_topics(case=case, topics=topics, actor=owner.actor, today=today)
    with CaptureQueriesContext(connection) as asked:
        found = support_panel(case, owner.actor, today)["support"]
    assert len(asked) == 1
    assert (len(found.levels), found.topics) == (10, ["Sprachkurs", "Beschäftigungserlaubnis"])
    assert found.levels[0].on == date(2023, 10, 20)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_write_nothing(request, signed_in, case, today, who):
    other = request.getfixturevalue(who)
    for name in ("language", "topics"):
        assert signed_in(other).post(reverse(f"planning:{name}", args=[case.pk]), {}).status_code == 404
    with pytest.raises(NotAllowed):
        note(case, other, today, "B1", today)
    with pytest.raises(NotAllowed):
        name_support_topics(case=case, topics=[], actor=other.actor, today=today)


def test_a_goal_ends_with_what_the_person_says_of_it(signed_in, owner, case, word, today):
    goal = agree_goal(
        case=case, domain=word("life_domain", "work"), title="Arbeiten.", actor=owner.actor, today=today
    )
    client = signed_in(owner)
    data = {"token": str(uuid4()), "version": 1, "outcome": "partly", "note": "Der Minijob war ein Anfang."}
    client.post(reverse("planning:end", args=[goal.pk]), data)
    assert Goal.objects.get().outcome_note == "Der Minijob war ein Anfang."
    assert "Der Minijob war ein Anfang." in client.get(reverse("cases:file", args=[case.pk])).content.decode()
