"""Own files and those of the town's team are shown with reasons; holders elsewhere are asked."""

import pytest
from django.urls import reverse

from regelkreis.casework.inquiries.models import Question
from regelkreis.casework.inquiries.operations import tell_holders
from regelkreis.foundation.journal.models import Entry, Reading
from tests.casework.inquiries.conftest import BORN
from tests.casework.people.cast import build_named

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(signed_in, owner, asked):
    def shown():
        return signed_in(owner).get(reverse("inquiries:asked", args=[asked().pk])).content.decode()

    return shown


def test_an_own_file_is_one_to_go_on_in(owner, page):
    case = build_named(owner, "Yousef", "Shamieh", BORN, number="NO-0009")
    text = page()

    assert reverse("cases:file", args=[case.pk]) in text
    assert "Weiter in der Akte NO-0009" in text
    assert "gleicher Klang: Jusuf und Yousef" in text
    assert "Tag und Monat vertauscht" in text
    assert not Question.objects.exists()


def test_a_file_of_the_team_is_shown_without_a_way_into_it(teammate, page):
    case = build_named(teammate, "Yousef", "Shamieh", BORN, number="NO-0010")
    text = page()

    assert "Bei der Personalstelle CM Nordstadt 2" in text
    assert str(case.pk) not in text
    assert "NO-0010" not in text
    assert Reading.objects.filter(subject_id=case.pk, purpose="Nachfrage vor Aufnahme").count() == 1
    assert not Question.objects.exists()


def test_a_holder_elsewhere_is_asked_once_and_named_nowhere(elsewhere, asked, page):
    text = page()

    assert [one.case_id for one in Question.objects.all()] == [elsewhere.pk]
    assert "SU-0001" not in text
    assert "niemanden mit ähnlichem Namen" in text


def test_asked_again_in_the_background_nobody_is_asked_twice(elsewhere, asked):
    inquiry = asked()
    tell_holders(inquiry.pk)

    assert Question.objects.count() == 1


def test_of_several_files_of_one_person_the_open_one_is_asked_for(colleague, elsewhere, asked, word, today):
    type(elsewhere).objects.filter(pk=elsewhere.pk).update(closed_on=today, ending=word("ending", "moved"))
    again = build_named(colleague, "Yousef", "Shamieh", BORN)
    type(again).objects.filter(pk=again.pk).update(person=elsewhere.person)
    asked()

    assert [one.case_id for one in Question.objects.all()] == [again.pk]


def test_every_question_is_in_the_journal_and_names_nobody(elsewhere, asked):
    inquiry = asked()
    entry = Entry.objects.get(deed="inquiry.made")

    assert (entry.subject_id, entry.payload) == (inquiry.pk, '{"purpose":"Aufnahme ins Case Management"}')


def test_the_number_of_matches_does_not_change_the_number_of_questions(
    owner, page, django_assert_max_num_queries, signed_in, asked
):
    address = reverse("inquiries:asked", args=[asked().pk])
    client = signed_in(owner)

    def questions():
        with django_assert_max_num_queries(60) as captured:
            client.get(address)
        return len(captured.captured_queries)

    build_named(owner, "Yousef", "Shamieh", BORN)
    questions()
    alone = questions()
    for _more in range(20):
        build_named(owner, "Yussef", "Schamieh", BORN)

    assert questions() == alone
