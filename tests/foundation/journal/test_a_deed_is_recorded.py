"""A deed is recorded: linked to the one before, with who, what and about what."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import transaction
from django.db.transaction import TransactionManagementError

from regelkreis.foundation.journal.models import ChainHead, Entry
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.journal.verification import verify
from regelkreis.foundation.kernel.clock import today
from tests.foundation.journal.people import OTHER_SITE, SITE, Somebody

pytestmark = pytest.mark.django_db
FILE = ("cases.case", uuid4())


def test_an_entry_says_who_did_what_to_what_and_when():
    ada = Somebody()
    entry = record("case.opened", actor=ada, subject=FILE, number="NO-0001")

    stored = Entry.objects.get(pk=entry.pk)
    assert (stored.deed, stored.actor_name, stored.user_id, stored.role) == (
        "case.opened",
        "Ada Beispiel",
        ada.user_id,
        "case_manager",
    )
    assert (stored.subject_kind, stored.subject_id) == FILE
    assert stored.details == {"number": "NO-0001"}
    assert stored.at.date() == today()


def test_details_may_be_dates_numbers_and_keys():
    key = uuid4()
    entry = record(
        "case.opened", actor=Somebody(), subject=FILE, on=date(2023, 5, 1), share=Decimal("0.5"), post=key
    )
    assert entry.details == {"on": "2023-05-01", "share": "0.5", "post": str(key)}


def test_an_object_has_no_place_in_the_journal():
    with pytest.raises(TypeError, match="Somebody has no place"):
        record("case.opened", actor=Somebody(), subject=FILE, whom=Somebody())


def test_each_entry_follows_from_the_one_before():
    first = record("case.opened", actor=Somebody(), subject=FILE)
    second = record("case.closed", actor=Somebody(), subject=FILE)
    assert (first.sequence, second.sequence) == (1, 2)
    assert second.previous == first.hash
    assert verify(SITE) is None


def test_every_site_has_a_chain_of_its_own():
    record("case.opened", actor=Somebody(), subject=FILE)
    record("case.opened", actor=Somebody(site=OTHER_SITE), subject=FILE)
    assert sorted(Entry.objects.values_list("site", "sequence")) == [(SITE, 1), (OTHER_SITE, 1)]
    assert verify(SITE) is None
    assert verify(OTHER_SITE) is None


def test_equal_details_have_unequal_commitments():
    one = record("case.closed", actor=Somebody(), subject=FILE, reason="moved")
    other = record("case.closed", actor=Somebody(), subject=FILE, reason="moved")
    assert one.commitment != other.commitment


def test_recording_costs_three_queries(django_assert_num_queries):
    record("case.opened", actor=Somebody(), subject=FILE)
    with django_assert_num_queries(3):
        record("case.closed", actor=Somebody(), subject=FILE)


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_recorded():
    with pytest.raises(TransactionManagementError, match="inside the transaction"):
        record("case.opened", actor=Somebody(), subject=FILE)
    assert not Entry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_deed_that_fails_leaves_no_entry_and_no_hole():
    class FailedError(Exception):
        pass

    with transaction.atomic():
        record("case.opened", actor=Somebody(), subject=FILE)
    with pytest.raises(FailedError), transaction.atomic():
        record("case.closed", actor=Somebody(), subject=FILE)
        raise FailedError
    with transaction.atomic():
        record("case.reopened", actor=Somebody(), subject=FILE)

    assert list(Entry.objects.order_by("sequence").values_list("sequence", "deed")) == [
        (1, "case.opened"),
        (2, "case.reopened"),
    ]
    assert ChainHead.objects.get(site=SITE).sequence == 2
    assert verify(SITE) is None


def test_a_thing_of_another_site_is_not_written_about(case):
    with pytest.raises(ValueError, match="of another site"):
        record("case.closed", actor=Somebody(), subject=case)
