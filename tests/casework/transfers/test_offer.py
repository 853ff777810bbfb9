"""A case is offered, accepted, declined or taken back; until it is accepted it stays where it is."""

from datetime import timedelta

import pytest

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.contacts.models import Reminder
from regelkreis.casework.contacts.panels import due_reminders
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.operations import (
    accept_transfer,
    acknowledge,
    decline_transfer,
    offer_transfer,
    withdraw_transfer,
)
from regelkreis.casework.transfers.panels import due_offers, due_own_offers
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.models import Municipality, PostHolding
from tests.casework.transfers.cast import build_offer, build_transfer, hand_over

pytestmark = pytest.mark.django_db


def test_an_offer_leaves_the_case_where_it_is_and_is_written_down(case, owner, colleague, today):
    build_transfer(case, owner)

    assert Case.objects.kept_by(owner.actor).get() == case
    assert not Case.objects.visible_to(colleague.actor).exists()
    assert [event.activity for event in CaseEvent.objects.all()] == ["transfer.offered"]
    assert Entry.objects.get().deed == "transfer.offered"


def test_an_accepted_case_belongs_to_the_other_post_with_its_new_town(case, owner, colleague, site):
    town = Municipality.objects.get(site=site.pk, code="suedstadt")

    hand_over(case, owner, colleague, town=town)

    moved = Case.objects.get()
    assert (moved.post.code, moved.municipality) == ("cm-sued", town)
    assert [event.activity for event in CaseEvent.objects.all()] == ["transfer.offered", "transfer.accepted"]
    assert set(Entry.objects.values_list("deed", flat=True)) == {"transfer.offered", "transfer.accepted"}


def test_a_declined_case_stays_and_the_reason_is_read(case, owner, colleague, today):
    transfer = build_transfer(case, owner)
    decline_transfer(transfer=transfer, reason="Kein Platz bis Januar.", actor=colleague.actor, today=today)

    (news,) = due_own_offers(owner.actor, today)
    assert "übernimmt den Fall nicht" in news.what and news.who == "Amara Probst"
    assert not list(due_offers(colleague.actor, today))
    acknowledge(transfer=transfer, actor=owner.actor, today=today)
    assert not list(due_own_offers(owner.actor, today))
    assert Case.objects.get().post.code == "cm-nord"


def test_declining_needs_a_reason(case, owner, colleague, today):
    transfer = build_transfer(case, owner)
    with pytest.raises(Invalid, match="Grund"):
        decline_transfer(transfer=transfer, reason=" ", actor=colleague.actor, today=today)
    assert Transfer.objects.get().is_offered


def test_an_offer_taken_back_is_gone_from_the_other_desk(case, owner, colleague, today):
    transfer = build_transfer(case, owner)
    withdraw_transfer(transfer=transfer, actor=owner.actor, today=today)

    assert not list(due_offers(colleague.actor, today))
    assert not Transfer.objects.visible_to(colleague.actor).exists()
    with pytest.raises(NotAllowed, match="schon beantwortet"):
        accept_transfer(transfer=transfer, actor=colleague.actor, today=today)


def test_a_case_is_offered_once_at_a_time(case, owner, colleague):
    build_transfer(case, owner)
    with pytest.raises(Invalid, match="schon angeboten"):
        build_transfer(case, owner)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"agreed": False}, "agreed"),
        ({"reason": " "}, "reason"),
        ({"reason": "Frau Probst zieht um."}, "reason"),
        ({"post": "cm-nord"}, "to_post"),
    ],
)
def test_what_an_offer_needs(case, owner, colleague, change, field):
    with pytest.raises(Invalid) as refusal:
        build_transfer(case, owner, **change)
    assert set(refusal.value.errors) == {field}
    assert not Transfer.objects.exists()


def test_a_vacant_post_and_a_day_that_is_over_are_refused(case, owner, colleague, today):
    PostHolding.objects.filter(user=colleague.user).update(valid_until=today - timedelta(days=1))
    with pytest.raises(Invalid) as refusal:
        build_transfer(case, owner, wished_on=today - timedelta(days=1))
    assert set(refusal.value.errors) == {"to_post", "wished_on"}


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "admin"])
def test_only_who_works_on_a_case_offers_it(request, case, owner, who, today):
    other = request.getfixturevalue(who)
    if who != "colleague":
        request.getfixturevalue("colleague")
    with pytest.raises(NotAllowed):
        offer_transfer(case=case, offer=build_offer(case), actor=other.actor, today=today)


@pytest.mark.parametrize("who", ["owner", "stranger", "coordinator", "admin"])
def test_only_the_post_that_was_asked_answers(request, case, owner, colleague, who, today):
    transfer, other = build_transfer(case, owner), request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        accept_transfer(transfer=transfer, actor=other.actor, today=today)
    with pytest.raises(NotAllowed):
        decline_transfer(transfer=transfer, reason="nein", actor=other.actor, today=today)
    assert Case.objects.get().post.code == "cm-nord"


def test_the_post_asked_does_not_take_the_offer_back(case, owner, colleague, today):
    with pytest.raises(NotAllowed):
        withdraw_transfer(transfer=build_transfer(case, owner), actor=colleague.actor, today=today)


def test_a_reminder_goes_with_the_case(case, owner, colleague, today):
    Reminder.objects.create(site=case.site, case=case, post=case.post, text="Anruf", due_on=today)

    hand_over(case, owner, colleague)

    assert [item.what for item in due_reminders(colleague.actor, today)] == ["Anruf"]
    assert not list(due_reminders(owner.actor, today))


def test_an_acceptance_is_news_without_a_name(case, owner, colleague, today):
    hand_over(case, owner, colleague, reads_on=False)

    (news,) = due_own_offers(owner.actor, today)
    assert "hat den Fall übernommen" in news.what
    assert (news.who, news.case_id) == ("", None)
    assert not list(due_own_offers(colleague.actor, today))
