"""What a service says: accepted, waiting list, declined with a reason, a question back."""

from datetime import date, timedelta

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.operations import Agreement, record_answer, send_referral
from regelkreis.casework.referrals.panels import due_answers
from regelkreis.casework.referrals.queries import referrals_visible_to
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
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
def no_place(site):
    return term(site.pk, Kind.DECLINE_REASON, "no-place")


def answer(referral, somebody, answer, on, **changes):
    values = {"referral": referral, "expected": referral.version, "answer": answer, "on": on}
    return record_answer(**{**values, "actor": somebody.actor, "today": on, **changes})


def activities():
    return list(CaseEvent.objects.order_by("pk").values_list("activity", flat=True))


def test_an_acceptance_ends_the_waiting(referral, owner, today):
    answer(referral, owner, "accepted", today)

    assert (Referral.objects.get().answer, Referral.objects.get().answered_on) == ("accepted", today)
    assert activities() == ["referral.sent", "referral.answered"]
    assert Entry.objects.order_by("sequence").last().deed == "referral.answered"


def test_a_decline_is_an_answer_and_has_a_reason(referral, owner, no_place, today):
    answer(referral, owner, "declined", today, decline_reason=no_place)

    assert Referral.objects.get().decline_reason == no_place
    assert activities() == ["referral.sent", "referral.answered", "referral.declined"]
    assert set(CaseEvent.objects.values_list("organization__code", flat=True)) == {"mbe"}


def test_a_decline_without_a_reason_is_refused(referral, owner, today):
    with pytest.raises(Invalid) as refused:
        answer(referral, owner, "declined", today)

    assert set(refused.value.errors) == {"decline_reason"}
    assert Referral.objects.get().answer == ""
    assert activities() == ["referral.sent"]


def test_a_question_back_is_no_answer_and_the_waiting_begins_anew(referral, owner, today):
    later = today + timedelta(days=10)

    answer(referral, owner, "question", later)
    answer(referral, owner, "accepted", later)

    assert Referral.objects.get().answer_due_on == later + timedelta(days=14)
    assert activities() == ["referral.sent", "referral.queried", "referral.answered"]


def test_a_place_on_the_waiting_list_may_come_later(referral, owner, today):
    answer(referral, owner, "waiting_list", today, expected_on=today + timedelta(days=30))
    answer(referral, owner, "accepted", today)

    stored = Referral.objects.get()
    assert (stored.answer, stored.expected_on) == ("accepted", None)
    assert activities() == ["referral.sent", "referral.answered", "referral.placed"]


def test_the_first_answer_is_counted_once_even_if_a_decline_follows(referral, owner, no_place, today):
    answer(referral, owner, "waiting_list", today)
    answer(referral, owner, "declined", today, decline_reason=no_place)

    assert activities() == ["referral.sent", "referral.answered", "referral.declined"]


@pytest.mark.parametrize("following", ["accepted", "question", "waiting_list", "declined"])
def test_what_was_accepted_is_settled(referral, owner, no_place, today, following):
    answer(referral, owner, "accepted", today)

    with pytest.raises(Invalid, match="neuen"):
        answer(referral, owner, following, today, decline_reason=no_place)


@pytest.mark.parametrize("day", [date(2023, 11, 19), date(2023, 11, 21)])
def test_an_answer_comes_between_the_referral_and_today(referral, owner, today, day):
    with pytest.raises(Invalid) as refused:
        answer(referral, owner, "accepted", day, today=today)

    assert set(refused.value.errors) == {"on"}


def test_the_second_of_two_who_note_an_answer_is_told(referral, owner, today):
    stale = Referral.objects.select_related("case", "recipient").get()
    answer(referral, owner, "question", today)

    with pytest.raises(Conflict):
        answer(stale, owner, "accepted", today)

    assert Referral.objects.get().answer == "question"
    assert activities() == ["referral.sent", "referral.queried"]


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_notes_answers(referral, today, who, request):
    somebody = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        answer(referral, somebody, "accepted", today)
    assert not referrals_visible_to(somebody.actor).exists()


def test_an_overdue_answer_stands_on_the_desk_of_its_post_only(referral, owner, colleague, stranger, today):
    assert not list(due_answers(owner.actor, today))

    item = next(iter(due_answers(owner.actor, today + timedelta(days=15))))

    assert (item.what, item.due_on) == (
        "Migrationsberatung Nord hat nicht geantwortet",
        today + timedelta(days=14),
    )
    for other in (colleague, stranger):
        assert not list(due_answers(other.actor, today + timedelta(days=15)))


def test_an_answer_that_is_not_late_yet_is_only_expected(referral, owner, today):
    item = next(iter(due_answers(owner.actor, today + timedelta(days=13))))

    assert item.what == "Antwort von Migrationsberatung Nord erwartet"


def test_a_place_expected_by_now_is_asked_after(referral, owner, today):
    answer(referral, owner, "waiting_list", today, expected_on=today + timedelta(days=30))

    assert not list(due_answers(owner.actor, today + timedelta(days=29)))
    item = next(iter(due_answers(owner.actor, today + timedelta(days=30))))
    assert item.what == "Migrationsberatung Nord: Ist der Platz da?"
