"""Many workers write at once: no number is lost, none is given twice, and readers do not wait for seals."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connections, transaction

from regelkreis.foundation.journal.models import Entry, Reading
from regelkreis.foundation.journal.operations import note_reading, record, seal_readings
from regelkreis.foundation.journal.verification import verify
from tests.foundation.journal.people import OTHER_SITE, SITE, Somebody

pytestmark = pytest.mark.django_db(transaction=True)
WORKERS, EACH = 4, 10


def together(*jobs):
    """Start all jobs at the same moment, each in a thread with a connection of its own."""
    start = Barrier(len(jobs))

    def run(job):
        try:
            start.wait(timeout=10)
            return job()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return [future.result() for future in [pool.submit(run, job) for job in jobs]]


def write(site=SITE):
    for _ in range(EACH):
        with transaction.atomic():
            record("case.opened", actor=Somebody(site=site), subject=("cases.case", uuid4()))


def read():
    for _ in range(EACH):
        note_reading(actor=Somebody(), subject=("cases.case", uuid4()))


def seal():
    return sum(seal_readings(SITE, batch=3) for _ in range(EACH))


def test_no_sequence_number_is_lost_or_given_twice():
    together(*[write] * WORKERS, lambda: write(OTHER_SITE))

    numbers = Entry.objects.filter(site=SITE).order_by("sequence").values_list("sequence", flat=True)
    assert list(numbers) == list(range(1, WORKERS * EACH + 1))
    assert Entry.objects.filter(site=OTHER_SITE).count() == EACH
    assert verify(SITE) is None
    assert verify(OTHER_SITE) is None


def test_sealing_while_others_read_and_write_binds_each_reading_once():
    sealed = together(read, read, seal, seal, write)
    sealed_meanwhile = sum(count or 0 for count in sealed)
    while done := seal_readings(SITE):
        sealed_meanwhile += done

    assert Reading.objects.filter(seal=None).count() == 0
    assert sealed_meanwhile == Reading.objects.count() == 2 * EACH
    assert verify(SITE) is None
