"""Asking takes a name, a birth date and a purpose; the holder answers, the asker reads it and is done."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from regelkreis.casework.inquiries.models import Inquiry, Question
from regelkreis.casework.inquiries.operations import answer_question, ask, forget_names, settle
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.methods.names import Identity
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(elsewhere, asked):
    asked()
    return Question.objects.get()


@pytest.fixture
def answered(question, colleague, today):
    def do(answer="contact", **changes):
        values = {"question": question, "expected": 1, "actor": colleague.actor, "today": today}
        return answer_question(answer=answer, **{**values, **changes})

    return do


def test_a_form_sent_twice_asks_once(signed_in, owner, typed):
    client = signed_in(owner)
    addresses = {client.post(reverse("inquiries:ask"), typed).url for _ in range(2)}

    assert addresses == {reverse("inquiries:asked", args=[Inquiry.objects.get().pk])}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"birth_date": "", "given_name": ""}, "birth_date"),
        ({"given_name": "", "family_name": ""}, "family_name"),
        ({"birth_date": "2030-01-01"}, "birth_date"),
        ({"purpose": ""}, "purpose"),
    ],
)
def test_too_little_is_said_where_it_is_missing(signed_in, owner, typed, changes, field):
    page = signed_in(owner).post(reverse("inquiries:ask"), typed | changes)

    assert page.status_code == 422
    assert field in page.context["form"].errors
    assert not Inquiry.objects.exists()


def test_the_operation_itself_refuses_too_little(owner, north_post, today):
    with pytest.raises(Invalid):
        ask(
            sought=Identity("Omid"),
            purpose="intake",
            person_present=True,
            post=north_post,
            actor=owner.actor,
            today=today,
        )


def test_nobody_asks_for_a_post_they_do_not_hold(colleague, north_post, today):
    with pytest.raises(NotAllowed):
        ask(
            sought=Identity("Omid", "Sahil"),
            purpose="intake",
            person_present=True,
            post=north_post,
            actor=colleague.actor,
            today=today,
        )


def test_the_holder_finds_the_question_on_the_desk_and_answers_it(signed_in, colleague, question, elsewhere):
    client = signed_in(colleague)
    page = reverse("inquiries:answer", args=[question.pk])
    assert page in client.get(reverse("workplace:home")).content.decode()

    shown = client.get(page)
    text = shown.content.decode()
    assert "Jusuf Schamieh" in text
    assert "02.04.1988" in text
    assert "gleicher Klang: Jusuf und Yousef" in text
    answer = client.post(page, as_sent(shown) | {"answer": "contact", "word": "Vormittags erreichbar."})

    assert answer.url == reverse("cases:file", args=[elsewhere.pk])
    question.refresh_from_db()
    assert (question.answer, question.answered_by_name) == ("contact", "Colleague")
    assert page not in client.get(reverse("workplace:home")).content.decode()


def test_the_asker_reads_who_answered(signed_in, owner, question, answered):
    answered(word="Vormittags erreichbar.")
    client = signed_in(owner)
    page = reverse("inquiries:asked", args=[question.inquiry_id])

    assert page in client.get(reverse("workplace:home")).content.decode()
    text = client.get(page).content.decode()
    assert "bitte bei mir melden" in text
    assert "Colleague, CM Südstadt" in text
    assert "Vormittags erreichbar." in text
    assert "Antwort liegt vor" in client.get(reverse("inquiries:list")).content.decode()


def test_an_answer_is_given_once_and_stands_in_the_journal_of_the_file(answered, elsewhere):
    answered("transfer")
    entry = Entry.objects.get(deed="inquiry.answered")

    assert entry.subject_id == elsewhere.pk
    with pytest.raises(NotAllowed):
        answered("contact")


def test_the_second_of_two_who_answer_at_once_is_told(question, answered):
    Question.objects.filter(pk=question.pk).update(version=2)

    with pytest.raises(Conflict):
        answered()


def test_with_the_answer_that_tells_nothing_goes_no_message(answered):
    with pytest.raises(Invalid) as refusal:
        answered("not_known", word="Ruf mich an.")

    assert "word" in refusal.value.errors


def test_whoever_takes_over_the_post_answers(question, elsewhere, north_post, owner, today):
    type(elsewhere).objects.filter(pk=elsewhere.pk).update(post=north_post)
    question.refresh_from_db()

    answer_question(question=question, expected=1, answer="contact", actor=owner.actor, today=today)

    assert question.answered_by_name == "Owner"


def test_a_settled_inquiry_names_nobody_and_leaves_the_desk(signed_in, owner, question, answered):
    answered()
    client = signed_in(owner)
    inquiry = question.inquiry
    client.post(reverse("inquiries:settle", args=[inquiry.pk]))

    inquiry.refresh_from_db()
    assert (inquiry.given_name, inquiry.family_name, inquiry.birth_date) == ("", "", None)
    assert "Antwort auf Ihre Nachfrage" not in client.get(reverse("workplace:home")).content.decode()
    assert "Erledigte Nachfrage" in client.get(reverse("inquiries:asked", args=[inquiry.pk])).content.decode()


def test_another_post_settles_nothing(question, colleague, today):
    with pytest.raises(NotAllowed):
        settle(inquiry=question.inquiry, actor=colleague.actor, today=today)


def test_after_thirty_days_a_name_is_forgotten(question, today):
    assert forget_names(today=today + timedelta(days=29)) == 0
    assert forget_names(today=today + timedelta(days=30)) == 1

    inquiry = Inquiry.objects.get()
    assert (inquiry.family_name, inquiry.settled_on) == ("", date(2023, 12, 20))
