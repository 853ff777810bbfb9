"""Files lie under a key that says nothing, whole or not at all; what belongs to nothing is collected."""

import os
import stat
import time
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from regelkreis.foundation.vault import storage
from regelkreis.foundation.vault.examining import examine
from regelkreis.foundation.vault.models import StoredFile
from regelkreis.foundation.vault.operations import collect_orphans, content_of, keep, let_go
from regelkreis.foundation.vault.refusals import FileDamaged
from regelkreis.foundation.vault.tasks import collect_orphans as collecting
from tests.casework.documents.cast import PDF, build_document

pytestmark = pytest.mark.django_db
TWO_DAYS = 2 * 24 * 60 * 60


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.FILES = tmp_path


@pytest.fixture
def stored():
    return keep(examined=examine(SimpleUploadedFile("Bescheid Probst.pdf", PDF)), site=uuid4())


def everything(folder):
    return [path for path in Path(folder).rglob("*") if path.is_file()]


def let_it_lie(path):
    past = time.time() - TWO_DAYS
    os.utime(path, (past, past))


def test_it_comes_out_as_it_went_in(stored):
    assert content_of(StoredFile.objects.get()) == PDF
    assert (stored.size, stored.kind, stored.format.media_type) == (len(PDF), "pdf", "application/pdf")


def test_neither_name_nor_content_show_on_the_disk_and_only_the_owner_reads(stored, settings):
    (path,) = everything(settings.FILES)
    assert path.name == stored.pk.hex
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_write_that_breaks_off_leaves_nothing(settings):
    def breaking():
        yield b"half"
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        storage.write(uuid4(), uuid4(), breaking())
    assert not everything(settings.FILES)


def test_a_file_that_was_altered_or_lost_is_not_given_out(stored):
    storage.place_of(stored.site, stored.pk).write_bytes(PDF + b"more")
    with pytest.raises(FileDamaged, match="Datensicherung"):
        content_of(stored)
    storage.remove(stored.site, stored.pk)
    with pytest.raises(FileDamaged):
        content_of(stored)


@pytest.mark.django_db(transaction=True)
def test_a_deletion_taken_back_leaves_the_bytes_and_one_that_stands_removes_them(stored):
    place = storage.place_of(stored.site, stored.pk)
    with transaction.atomic():
        let_go(stored=StoredFile.objects.get())
        transaction.set_rollback(True)
    assert place.exists() and StoredFile.objects.exists()

    let_go(stored=StoredFile.objects.get())
    assert not place.exists() and not StoredFile.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_nobody_holds_is_collected_after_a_day(stored, settings):
    assert collect_orphans() == 0
    StoredFile.objects.update(created_at="2023-01-01T00:00Z")
    let_it_lie(storage.place_of(stored.site, stored.pk))

    assert collect_orphans() == 1
    assert not everything(settings.FILES)


def test_bytes_that_no_record_knows_are_collected_after_a_day(stored, settings):
    storage.write(stored.site, key := uuid4(), [b"left behind"])
    path = storage.place_of(stored.site, key)
    beside = path.with_name(".tmp-half-written")
    beside.write_bytes(b"half")
    assert collect_orphans() == 0

    let_it_lie(path)
    let_it_lie(beside)
    collecting.func()
    assert everything(settings.FILES) == [storage.place_of(stored.site, stored.pk)]


def test_another_databases_files_on_the_same_disk_are_left_alone(stored):
    storage.write(elsewhere := uuid4(), key := uuid4(), [b"not ours"])
    let_it_lie(storage.place_of(elsewhere, key))

    assert collect_orphans() == 0
    assert storage.place_of(elsewhere, key).exists()


def test_what_a_record_holds_is_never_collected(owner, case):
    document = build_document(owner, case)
    StoredFile.objects.update(created_at="2023-01-01T00:00Z")
    let_it_lie(storage.place_of(case.site, document.file_id))

    assert collect_orphans() == 0
    assert content_of(document.file) == PDF
