"""Search before create: with a file elsewhere, everything looks as without one, byte for byte."""

import re

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.inquiries.models import Inquiry, Question
from regelkreis.casework.inquiries.operations import answer_question, tell_holders
from tests.casework.inquiries.conftest import BORN
from tests.casework.people.cast import build_named

pytestmark = pytest.mark.django_db


def seen(owner, typed):
    """Ask and look at every page an asker has; return what came back, and how many questions each cost."""
    client = Client()
    client.force_login(owner.user)
    steps = []

    def step(answer_of):
        with CaptureQueriesContext(connection) as asked:
            answer = answer_of()
        inquiry = Inquiry.objects.first()
        headers = {name: value for name, value in answer.headers.items() if name != "Content-Security-Policy"}
        text = answer.content.decode() + str(headers)
        text = text.replace(str(inquiry.pk), "KEY") if inquiry else text
        text = re.sub(
            r'(csrfmiddlewaretoken" value=")[^"]+|(name="token" value=")[^"]+|nonce-[^\' ;]+', "", text
        )
        steps.append((answer.status_code, text, len(asked)))
        return answer

    client.get(reverse("inquiries:ask"))
    step(lambda: client.post(reverse("inquiries:ask"), typed))
    inquiry = Inquiry.objects.get()
    step(lambda: client.get(reverse("inquiries:asked", args=[inquiry.pk])))
    tell_holders(inquiry.pk)
    step(lambda: client.get(reverse("inquiries:asked", args=[inquiry.pk])))
    step(lambda: client.get(reverse("inquiries:list")))
    step(lambda: client.get(reverse("workplace:home")))
    return steps


def in_a_world_of_its_own(look):
    with transaction.atomic():
        found = look()
        transaction.set_rollback(True)
    return found


def test_with_a_file_elsewhere_every_page_is_the_same(owner, colleague, typed):
    def with_a_file_of(given, family, asked):
        build_named(colleague, given, family, BORN)
        found = seen(owner, typed)
        assert Question.objects.count() == asked
        return found

    def without():
        return with_a_file_of("Bassel", "Qabbani", asked=0)

    in_a_world_of_its_own(without)  # from the second time on, the program remembers what it may
    expected = in_a_world_of_its_own(without)

    assert in_a_world_of_its_own(lambda: with_a_file_of("Yousef", "Shamieh", asked=1)) == expected


def test_that_the_person_is_not_to_be_found_leaves_everything_as_without_a_file(
    owner, colleague, typed, today, elsewhere, asked, signed_in
):
    inquiry = asked()
    page = reverse("inquiries:asked", args=[inquiry.pk])
    client = signed_in(owner)

    def shown():
        return re.sub(r'csrfmiddlewaretoken" value="[^"]+', "", client.get(page).content.decode())

    before = shown()
    answer_question(
        question=Question.objects.get(),
        expected=1,
        answer=Question.Answer.NOT_KNOWN,
        actor=colleague.actor,
        today=today,
    )

    assert shown() == before
    assert "Antwort auf Ihre Nachfrage" not in client.get(reverse("workplace:home")).content.decode()


@pytest.mark.parametrize("who", ["owner", "coordinator", "admin"])
def test_the_question_exists_for_the_holder_only(request, signed_in, elsewhere, asked, who):
    asked()
    page = reverse("inquiries:answer", args=[Question.objects.get().pk])

    assert signed_in(request.getfixturevalue(who)).get(page).status_code == 404


def test_nobody_of_another_site_is_asked(stranger, asked):
    build_named(stranger, "Yousef", "Shamieh", BORN)
    asked()

    assert not Question.objects.exists()
