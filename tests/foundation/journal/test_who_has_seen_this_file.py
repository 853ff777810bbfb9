"""What can be asked of the journal: who saw a file, what administration did, what I did."""

from uuid import uuid4

import pytest

from regelkreis.foundation.journal.operations import erase_payload, note_reading, record
from regelkreis.foundation.journal.queries import (
    administration_entries,
    entries_about,
    own_deeds,
    readings_of,
    sentence_of,
    who_saw,
)
from tests.foundation.journal.people import Somebody


@pytest.fixture
def seen(case, owner, colleague):
    record("journal.payload_erased", actor=owner.actor, subject=case, entry=7, reason="Probe")
    note_reading(actor=colleague.actor, subject=case, purpose="Vertretung")
    note_reading(actor=owner.actor, subject=case)
    return case


def test_deeds_and_readings_come_together_the_latest_first(seen, owner, colleague):
    page = who_saw(site=seen.site, subject=seen)
    lines = [(line.actor_name, line.sentence) for line in page][:3]
    assert lines == [
        (owner.actor.name, "hat hineingesehen"),
        (colleague.actor.name, "hat hineingesehen: Vertretung"),
        (owner.actor.name, "hat die Angaben zu Eintrag 7 gelöscht: Probe"),
    ]


def test_another_file_and_another_site_are_not_in_it(seen, stranger, owner):
    note_reading(actor=owner.actor, subject=("cases.case", uuid4()))
    note_reading(actor=stranger.actor, subject=("cases.case", seen.pk))
    assert readings_of(site=seen.site, subject=seen).count() == 2
    assert entries_about(site=stranger.actor.site, subject=seen).count() == 0
    assert readings_of(site=stranger.actor.site, subject=seen).count() == 1


def test_a_long_list_comes_in_pages(seen, owner):
    for _ in range(5):
        note_reading(actor=owner.actor, subject=seen)
    whole = len(list(who_saw(site=seen.site, subject=seen)))
    first = who_saw(site=seen.site, subject=seen, size=3)
    second = who_saw(site=seen.site, subject=seen, page=2, size=3)
    assert (len(first), first.paginator.count) == (3, whole)
    assert {line.at for line in first}.isdisjoint({line.at for line in second})


def test_twenty_lines_cost_as_many_queries_as_one(case, owner, django_assert_num_queries):
    for number in (1, 20):
        for _ in range(number):
            note_reading(actor=owner.actor, subject=case)
            record("journal.payload_erased", actor=owner.actor, subject=case, entry=1, reason="Probe")
        with django_assert_num_queries(2):
            list(who_saw(site=case.site, subject=case))


def test_administration_sees_its_own_deeds_and_no_others(ada, file, db):
    record("journal.readings_sealed", actor=ada, subject=file, count=0, root="")
    record("journal.payload_erased", actor=ada, subject=file, entry=1, reason="Probe")
    found = administration_entries(site=ada.site)
    assert [entry.deed for entry in found] == ["journal.payload_erased"]


def test_own_deeds_are_those_of_the_account_the_latest_first(ada, file, db):
    first = record("case.opened", actor=ada, subject=file)
    record("case.opened", actor=Somebody(name="Bea Beispiel"), subject=file)
    last = record("case.closed", actor=ada, subject=file)
    assert list(own_deeds(actor=ada)) == [last, first]


def test_a_sentence_whose_details_were_erased_says_so(ada, file, db):
    entry = record("planning.test_only", actor=ada, subject=file, number=5)
    assert sentence_of(entry) == "planning.test_only"
    sealed = record("journal.readings_sealed", actor=ada, subject=file, count=3)
    sealed.payload = None
    assert sentence_of(sealed) == "hat (gelöscht) Einsichten versiegelt"
    erase_payload(entry=entry, reason="Probe", actor=ada)
