"""Before a file is opened, whoever might be meant is shown; holders elsewhere are asked in silence."""

from datetime import date

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from regelkreis.casework.cases.models import Case
from regelkreis.casework.inquiries.models import Inquiry, Question
from regelkreis.casework.inquiries.operations import tell_holders
from tests.casework.people.cast import build_named

pytestmark = pytest.mark.django_db
BORN = date(1990, 1, 4)


@pytest.fixture
def take_in(signed_in, owner, intake_data):
    def send(**changes):
        query = f"?nachfrage={changes.pop('nachfrage')}" if "nachfrage" in changes else ""
        return signed_in(owner).post(reverse("intake:take_in") + query, {**intake_data, **changes})

    return send


def test_an_own_file_is_shown_before_a_second_one_is_opened(take_in, owner):
    case = build_named(owner, "Amara", "Propst", BORN, number="NO-0042")
    page = take_in()
    text = page.content.decode()

    assert page.status_code == 422
    assert "Weiter in der Akte NO-0042" in text
    assert reverse("cases:file", args=[case.pk]) in text
    assert "Tag und Monat vertauscht" in text
    assert Case.objects.count() == 1


def test_somebody_else_of_a_similar_name_is_taken_in_all_the_same(take_in, owner):
    build_named(owner, "Amara", "Propst", BORN)

    assert take_in(is_somebody_else="on").status_code == 302
    assert Case.objects.count() == 2


def test_a_file_elsewhere_holds_nobody_up_and_its_holder_is_asked(take_in, colleague):
    elsewhere = build_named(colleague, "Amara", "Propst", BORN)
    assert take_in().status_code == 302

    inquiry = Inquiry.objects.get()
    tell_holders(inquiry.pk)

    assert Question.objects.get().case_id == elsewhere.pk
    assert (inquiry.given_name, inquiry.case_id) == ("", Case.objects.exclude(pk=elsewhere.pk).get().pk)


def test_the_holders_are_told_in_the_background(take_in, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        take_in()

    task = DBTaskResult.objects.get(task_path__endswith="inquiries.tasks.tell_holders")
    assert task.args_kwargs["args"] == [str(Inquiry.objects.get().pk)]


def test_without_a_name_nobody_is_asked(take_in):
    assert take_in(given_name="", family_name="").status_code == 302
    assert not Inquiry.objects.exists()


def test_what_was_asked_for_is_carried_into_the_form_and_asked_once(signed_in, owner, take_in):
    client = signed_in(owner)
    form = {
        "token": "9b2f3d66-9b3e-4c49-9a80-0d2d2cbb63ad",
        "given_name": "Amara",
        "family_name": "Probst",
        "birth_date": "1990-04-01",
        "purpose": "intake",
        "person_present": "yes",
        "post": next(iter(owner.actor.posts)),
    }
    asked = client.get(client.post(reverse("inquiries:ask"), form).url).content.decode()
    inquiry = Inquiry.objects.get()
    address = f"{reverse('intake:take_in')}?nachfrage={inquiry.pk}"
    assert address in asked
    assert 'value="Probst"' in client.get(address).content.decode()

    assert take_in(nachfrage=inquiry.pk).status_code == 302
    inquiry.refresh_from_db()
    assert (inquiry.case_id, inquiry.family_name) == (Case.objects.get().pk, "")
    assert Inquiry.objects.count() == 1


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_nobody_goes_on_from_an_inquiry_of_another_post(request, signed_in, owner, case, who):
    inquiry = Inquiry.objects.create(
        site=case.site, asked_by_name="Owner", post=case.post, asked_on=case.opened_on, purpose="intake"
    )
    address = f"{reverse('intake:take_in')}?nachfrage={inquiry.pk}"

    assert signed_in(request.getfixturevalue(who)).get(address).status_code == 404
