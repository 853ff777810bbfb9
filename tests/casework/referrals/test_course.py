"""After the answer: begun, finished, broken off; before it: asked after, asked back, closed without one."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.conferences.queries import OPEN
from regelkreis.casework.referrals.models import Exchange, Referral
from regelkreis.casework.referrals.operations import (
    Agreement,
    break_off_referral,
    close_unanswered,
    finish_referral,
    record_answer,
    remind_recipient,
    reply_to_question,
    send_referral,
    start_referral,
)
from regelkreis.casework.referrals.panels import due_answers
from regelkreis.casework.referrals.rows import deeds_at
from regelkreis.casework.referrals.rules import ANSWERS, FOLLOWING, may_follow
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.organizations.models import Organization


@pytest.fixture
def referral(case, site, owner, today):
    return send_referral(
        case=case,
        recipient=Organization.objects.get(site=site.pk, code="mbe"),
        concern="Schulden",
        agreement=Agreement(),
        actor=owner.actor,
        today=today,
    )


@pytest.fixture
def do(referral, owner, today):
    """Do something to the referral as its case manager, today and at the version it has."""

    def done(deed, **changes):
        values = {"referral": referral, "expected": referral.version, "on": today, "actor": owner.actor}
        return deed(**{**values, "today": today, **changes})

    return done


@pytest.fixture
def started(do, referral):
    do(record_answer, answer="accepted")
    do(start_referral)
    return referral


def activities():
    return list(CaseEvent.objects.order_by("pk").values_list("activity", flat=True))


def test_every_state_is_in_the_table_and_leads_into_the_table():
    assert {after for following in FOLLOWING.values() for after in following} | {""} == set(FOLLOWING)
    assert not may_follow("declined", "accepted")
    assert not may_follow("", "started")


def test_it_begins_and_is_finished_with_a_result(do, started, today):
    do(finish_referral, result="Ratenplan vereinbart")

    stored = Referral.objects.get()
    assert (stored.started_on, stored.ended_on, stored.state) == (today, today, "finished")
    assert stored.result == "Ratenplan vereinbart"
    assert activities() == ["referral.sent", "referral.answered", "referral.started", "referral.finished"]


def test_what_was_not_accepted_does_not_begin(do, referral):
    with pytest.raises(Invalid):
        do(start_referral)
    with pytest.raises(Invalid):
        do(finish_referral, result="x")
    assert Referral.objects.get().state == ""


def test_a_finish_without_a_result_and_an_end_without_a_reason_are_refused(do, started):
    with pytest.raises(Invalid) as finished:
        do(finish_referral, result=" ")
    with pytest.raises(Invalid) as broken:
        do(break_off_referral, reason="")

    assert (set(finished.value.errors), set(broken.value.errors)) == ({"result"}, {"reason"})
    assert Referral.objects.get().ended_on is None


def test_it_may_be_broken_off_before_it_was_answered(do, referral):
    do(break_off_referral, reason="Möchte nicht mehr")

    assert Referral.objects.get().state == "broken_off"
    assert activities()[-1] == "referral.broken_off"
    for following in ("accepted", "declined"):
        with pytest.raises(Invalid):
            do(record_answer, answer=following)


def test_a_day_before_the_beginning_is_refused(do, started, today):
    with pytest.raises(Invalid) as refused:
        do(finish_referral, on=today - timedelta(days=1), result="x")

    assert set(refused.value.errors) == {"on"}


def test_asked_after_it_waits_anew_and_says_when(do, referral, owner, today):
    later = today + timedelta(days=20)

    for _ in range(2):
        remind_recipient(referral=referral, actor=owner.actor, today=later)

    assert Exchange.objects.get().on == later
    assert Referral.objects.get().answer_due_on == later + timedelta(days=14)
    assert not list(due_answers(owner.actor, later))
    item = next(iter(due_answers(owner.actor, later + timedelta(days=15))))
    assert item.why == f"nachgefasst am {later:%d.%m.%Y}"


def test_a_question_back_is_answered_and_the_service_owes_its_answer_again(do, referral, today):
    do(record_answer, answer="question", note="Welche Sprache?")

    do(reply_to_question, text="Französisch")

    stored = Referral.objects.get()
    assert (stored.state, stored.answer_note) == ("", "Welche Sprache?")
    assert Exchange.objects.get().text == "Französisch"
    do(record_answer, answer="accepted")
    assert activities()[1:] == ["referral.queried", "referral.replied", "referral.answered"]


def test_nothing_is_answered_that_was_not_asked(do, referral):
    with pytest.raises(Invalid):
        do(reply_to_question, text="Französisch")


def test_what_nobody_answers_is_closed_after_the_days_of_the_site(do, referral, owner, site, today):
    site.settings = {"referral_expiry_days": 30}
    site.save()
    late = {"expected": referral.version, "actor": owner.actor}

    with pytest.raises(Invalid, match=r"20\.12\.2023"):
        close_unanswered(referral=referral, today=today + timedelta(days=29), **late)
    assert "Ohne Antwort schließen" not in dict(deeds_at(referral, today + timedelta(days=29)))
    assert "Ohne Antwort schließen" in dict(deeds_at(referral, today + timedelta(days=30)))
    close_unanswered(referral=referral, today=today + timedelta(days=30), **late)

    assert Referral.objects.get().state == "unanswered"
    assert not list(due_answers(owner.actor, today + timedelta(days=400)))


def test_what_began_is_asked_after_when_the_interval_is_over(do, started, owner, colleague, stranger, today):
    assert not list(due_answers(owner.actor, today + timedelta(days=89)))

    item = next(iter(due_answers(owner.actor, today + timedelta(days=90))))

    assert item.what == "Migrationsberatung Nord: Ist es abgeschlossen?"
    for other in (colleague, stranger):
        assert not list(due_answers(other.actor, today + timedelta(days=90)))


def test_what_was_accepted_and_does_not_begin_is_asked_after(do, referral, owner, today):
    do(record_answer, answer="accepted")

    item = next(iter(due_answers(owner.actor, today + timedelta(days=14))))

    assert item.what == "Migrationsberatung Nord hat angenommen: Hat es begonnen?"


def test_the_page_offers_only_what_may_follow(do, referral, today):
    words = {"accepted": {"Hat begonnen", "Geht nicht weiter"}, "declined": set()}
    assert [word for word, _ in deeds_at(referral, today)] == ["Antwort vermerken", "Geht nicht weiter"]
    do(record_answer, answer="accepted")

    assert {word for word, _ in deeds_at(referral, today)} == words["accepted"]
    assert not FOLLOWING["accepted"] & ANSWERS


def test_the_second_of_two_is_told(do, referral):
    do(record_answer, answer="accepted")
    with pytest.raises(Conflict):
        do(start_referral, expected=1)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_does_anything_to_it(referral, today, who, request):
    somebody = request.getfixturevalue(who).actor
    given = {"referral": referral, "actor": somebody, "today": today}
    for deed, more in (
        (remind_recipient, {}),
        (start_referral, {"expected": 1, "on": today}),
        (finish_referral, {"expected": 1, "on": today, "result": "x"}),
        (break_off_referral, {"expected": 1, "on": today, "reason": "x"}),
        (reply_to_question, {"expected": 1, "on": today, "text": "x"}),
        (close_unanswered, {"expected": 1}),
    ):
        with pytest.raises(NotAllowed):
            deed(**given, **more)
    assert Referral.objects.get().version == 1


def test_a_page_of_the_course_is_sent_twice_and_counts_once(signed_in, started, owner):
    client, url = signed_in(owner), reverse("referrals:finish", args=[started.pk])
    data = {"token": str(uuid4()), "version": started.version, "on": "2023-11-20", "result": "Kurs besucht"}

    assert client.post(url, data).url == client.post(url, data).url

    page = client.get(reverse("referrals:page", args=[started.pk])).content.decode()
    assert "Kurs besucht" in page
    assert "Heute nachgefasst" not in page


def test_one_press_on_the_page_notes_the_reminder(signed_in, referral, owner):
    client = signed_in(owner)

    answer = client.post(reverse("referrals:remind", args=[referral.pk]))

    assert "nachgefasst" in client.get(answer.url).content.decode()
    assert Exchange.objects.count() == 1


def test_a_referral_that_ended_without_an_answer_keeps_no_agreement_open(do, referral):
    assert Referral.objects.filter(ended_on=None).exists()
    do(break_off_referral, reason="umgezogen")

    assert "referral__ended_on" in str(OPEN)
    assert not Referral.objects.filter(ended_on=None).exists()
