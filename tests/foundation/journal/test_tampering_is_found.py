"""Whoever changes the journal behind the product's back is found out, even with the triggers gone."""

import pytest
from django.db import connection

from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.journal.operations import note_reading, record, seal_readings
from regelkreis.foundation.journal.verification import Break, Fault, verify
from tests.foundation.journal.people import SITE
from tests.strictness.emptying import unguarded

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain(ada, file):
    for name in ("case.opened", "contact.noted", "goal.agreed", "case.closed"):
        record(name, actor=ada, subject=file, number="NO-0001")
    for _ in range(3):
        note_reading(actor=ada, subject=file, purpose="Beratung")
    seal_readings(SITE)
    assert verify(SITE) is None


def tamper(sql, *params):
    with unguarded(connection), connection.cursor() as cursor:
        cursor.execute(sql, params)
        assert cursor.rowcount == 1


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("UPDATE journal_entry SET actor_name = 'Eva' WHERE sequence = 2", Break(2, Fault.CHANGED)),
        ("UPDATE journal_entry SET deed = 'case.moved' WHERE sequence = 3", Break(3, Fault.CHANGED)),
        (
            "UPDATE journal_entry SET at = '2020-01-01 00:00:00+00:00' WHERE sequence = 1",
            Break(1, Fault.CHANGED),
        ),
        ("UPDATE journal_entry SET payload = '{}' WHERE sequence = 2", Break(2, Fault.PAYLOAD_CHANGED)),
        (
            "UPDATE journal_entry SET payload = NULL, salt = NULL WHERE sequence = 2",
            Break(2, Fault.ERASED_UNNAMED),
        ),
        ("DELETE FROM journal_entry WHERE sequence = 1", Break(1, Fault.MISSING)),
        ("DELETE FROM journal_entry WHERE sequence = 3", Break(3, Fault.MISSING)),
        ("DELETE FROM journal_entry WHERE sequence = 5", Break(4, Fault.HEAD)),
        ("UPDATE journal_chainhead SET sequence = 9", Break(5, Fault.HEAD)),
        ("DELETE FROM journal_chainhead", Break(5, Fault.HEAD)),
        (
            "DELETE FROM journal_reading WHERE id = (SELECT min(id) FROM journal_reading)",
            Break(5, Fault.SEAL),
        ),
        (
            "UPDATE journal_reading SET actor_name = 'Eva' WHERE id = (SELECT max(id) FROM journal_reading)",
            Break(5, Fault.SEAL),
        ),
        (
            "UPDATE journal_reading SET seal = 4 WHERE id = (SELECT max(id) FROM journal_reading)",
            Break(4, Fault.SEAL),
        ),
    ],
)
def test_a_change_by_raw_sql_is_found_where_it_was_made(chain, sql, found):
    tamper(sql)
    assert verify(SITE) == found


def test_a_forged_entry_that_was_hashed_anew_breaks_the_next_link(chain):
    forged = Entry.objects.get(sequence=2)
    tamper("UPDATE journal_entry SET hash = %s WHERE sequence = 2", "f" * 64)
    assert verify(SITE) == Break(2, Fault.CHANGED)
    tamper("UPDATE journal_entry SET hash = %s WHERE sequence = 2", forged.hash)
    tamper("UPDATE journal_entry SET previous = %s WHERE sequence = 3", "f" * 64)
    assert verify(SITE) == Break(3, Fault.UNLINKED)


def test_an_empty_journal_is_whole():
    assert verify(SITE) is None
