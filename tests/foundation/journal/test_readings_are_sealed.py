"""Readings are noted at once and sealed later, in batches, by a job."""

import pytest

from regelkreis.foundation.journal.models import Entry, Reading
from regelkreis.foundation.journal.operations import note_reading, seal_readings
from regelkreis.foundation.journal.tasks import seal_readings as job
from regelkreis.foundation.journal.verification import verify
from tests.foundation.journal.people import OTHER_SITE, SITE, Somebody

pytestmark = pytest.mark.django_db


def test_a_reading_is_one_insert(ada, file, django_assert_num_queries):
    with django_assert_num_queries(1) as captured:
        note_reading(actor=ada, subject=file, purpose="Beratung")
    assert captured[0]["sql"].startswith("INSERT")
    reading = Reading.objects.get()
    assert (reading.actor_name, reading.purpose, reading.seal) == ("Ada Beispiel", "Beratung", None)
    assert not Entry.objects.exists()


def test_a_seal_binds_all_waiting_readings_with_one_entry(ada, file):
    for _ in range(5):
        note_reading(actor=ada, subject=file)
    assert seal_readings(SITE) == 5

    entry = Entry.objects.get()
    assert (entry.deed, entry.details["count"], entry.actor_name) == (
        "journal.readings_sealed",
        5,
        "Zugriffsprotokoll",
    )
    assert set(Reading.objects.values_list("seal", flat=True)) == {entry.sequence}
    assert verify(SITE) is None


def test_without_readings_there_is_no_seal():
    assert seal_readings(SITE) == 0
    assert not Entry.objects.exists()


def test_what_is_more_than_a_batch_waits_for_the_next(ada, file):
    for _ in range(5):
        note_reading(actor=ada, subject=file)
    assert [seal_readings(SITE, batch=3) for _ in range(3)] == [3, 2, 0]
    assert verify(SITE) is None


def test_the_job_seals_every_site_for_itself(ada, file):
    note_reading(actor=ada, subject=file)
    for _ in range(2):
        note_reading(actor=Somebody(site=OTHER_SITE), subject=file)

    assert job.call() == 3

    assert sorted(Entry.objects.values_list("site", "subject_id")) == [(SITE, SITE), (OTHER_SITE, OTHER_SITE)]
    assert not Reading.objects.filter(seal=None).exists()
    assert verify(SITE) is None
    assert verify(OTHER_SITE) is None


def test_sealing_costs_as_many_queries_for_twenty_as_for_one(ada, file, django_assert_num_queries):
    note_reading(actor=ada, subject=file)
    seal_readings(SITE)
    for number in (1, 20):
        for _ in range(number):
            note_reading(actor=ada, subject=file)
        with django_assert_num_queries(8):
            assert seal_readings(SITE) == number
