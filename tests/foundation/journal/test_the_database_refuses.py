"""The database itself refuses to change or delete what the journal holds."""

import pytest
from django.db import IntegrityError, connection, transaction

from regelkreis.foundation.journal.models import ChainHead, Entry, Reading
from regelkreis.foundation.journal.operations import note_reading, record
from tests.foundation.journal.people import SITE

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(ada, file):
    record("case.opened", actor=ada, subject=file, number="NO-0001")
    note_reading(actor=ada, subject=file)


TABLES = ("journal_entry", "journal_reading", "journal_chainhead")
# SQLite knows no way to empty a table but to delete its rows.
EMPTYING = [f"TRUNCATE {table}" for table in TABLES] if connection.vendor == "postgresql" else []


@pytest.mark.parametrize(
    "sql",
    [
        *EMPTYING,
        *(f"DELETE FROM {table}" for table in TABLES),
        "UPDATE journal_entry SET actor_name = 'Eva'",
        "UPDATE journal_entry SET sequence = 7",
        "UPDATE journal_entry SET payload = '{}'",
        "UPDATE journal_entry SET payload = NULL",
        "UPDATE journal_entry SET payload = NULL, salt = NULL, deed = 'case.moved'",
        "UPDATE journal_entry SET user_id = NULL",
        "UPDATE journal_reading SET actor_name = 'Eva'",
        "UPDATE journal_reading SET seal = 1, purpose = 'x'",
        "UPDATE journal_chainhead SET sequence = 1",
        "UPDATE journal_chainhead SET sequence = 3",
    ],
)
def test_what_is_written_stays(written, sql):
    before = [list(model.objects.order_by("pk").values()) for model in (Entry, Reading, ChainHead)]
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as c:
        c.execute(sql)
    assert [list(m.objects.order_by("pk").values()) for m in (Entry, Reading, ChainHead)] == before


def test_payload_and_salt_can_be_blanked_together(written):
    assert Entry.objects.update(payload=None, salt=None) == 1


def test_a_seal_is_set_once(written):
    assert Reading.objects.update(seal=2) == 1
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Reading.objects.update(seal=3)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Reading.objects.update(seal=None)


def test_the_models_cannot_delete_either(written):
    for row in (Entry.objects.get(), Reading.objects.get(), ChainHead.objects.get(site=SITE)):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            row.delete()
