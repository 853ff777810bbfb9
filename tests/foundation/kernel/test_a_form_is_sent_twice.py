"""A form sent twice makes one record, and leads to the same page both times."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import IntegrityError, connections

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.models import Submission
from regelkreis.foundation.kernel.once import OnceForm, once, sent_before
from regelkreis.foundation.kernel.refusals import NotAllowed, Refusal


def make_user():
    name = uuid4().hex
    User.objects.create_user(name, name="Neu")
    return f"/{name}/"


@pytest.mark.django_db
def test_the_second_time_nothing_happens_and_the_result_is_the_same():
    token, sender = uuid4(), uuid4()
    first = once(token=token, user_id=sender, deed=make_user)
    second = once(token=token, user_id=sender, deed=make_user)
    assert first == second
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_a_form_can_be_asked_whether_it_was_sent_before():
    token, sender = uuid4(), uuid4()
    assert sent_before(str(token), user_id=sender) == ""

    address = once(token=token, user_id=sender, deed=make_user)

    assert sent_before(str(token), user_id=sender) == address
    assert sent_before(str(token), user_id=uuid4()) == ""
    assert sent_before("nonsense", user_id=sender) == sent_before(None, user_id=sender) == ""


@pytest.mark.django_db
def test_two_forms_are_two_records():
    sender = uuid4()
    assert once(token=uuid4(), user_id=sender, deed=make_user) != once(
        token=uuid4(), user_id=sender, deed=make_user
    )
    assert User.objects.count() == 2


@pytest.mark.django_db
def test_after_a_refusal_the_same_form_can_be_sent_again():
    def refuse():
        raise NotAllowed("So nicht.")

    token, sender = uuid4(), uuid4()
    with pytest.raises(NotAllowed):
        once(token=token, user_id=sender, deed=refuse)
    assert not Submission.objects.exists()
    assert once(token=token, user_id=sender, deed=make_user)


@pytest.mark.django_db
def test_a_fault_of_the_deed_itself_is_not_taken_for_a_second_sending():
    def violate():
        User.objects.create_user("same", name="Eins")
        User.objects.create_user("same", name="Zwei")
        return "/"

    with pytest.raises(IntegrityError):
        once(token=uuid4(), user_id=uuid4(), deed=violate)
    assert not User.objects.exists()


@pytest.mark.django_db
def test_the_token_of_somebody_else_leads_nowhere_and_says_what_helps():
    token = uuid4()
    address = once(token=token, user_id=uuid4(), deed=make_user)
    with pytest.raises(Refusal, match="öffnen Sie es neu") as refusal:
        once(token=token, user_id=uuid4(), deed=make_user)
    assert address not in str(refusal.value)
    assert User.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_sent_twice_at_the_same_moment_it_still_makes_one_record():
    token, sender, start = uuid4(), uuid4(), Barrier(2)

    def send():
        try:
            start.wait(timeout=10)
            return once(token=token, user_id=sender, deed=make_user)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        results = {future.result() for future in [pool.submit(send) for _ in range(2)]}
    assert len(results) == 1
    assert User.objects.count() == 1


def test_every_form_is_shown_with_a_token_of_its_own():
    assert OnceForm()["token"].value() != OnceForm()["token"].value()
