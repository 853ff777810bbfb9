"""Deleted documents can be restored for two weeks; then they are gone with every edition."""

from datetime import timedelta

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.documents.models import Document, EarlierEdition
from regelkreis.casework.documents.operations import (
    delete_document,
    purge_deleted,
    replace_file,
    restore_document,
)
from regelkreis.casework.documents.queries import deleted_documents, documents_of
from regelkreis.casework.documents.tasks import purge_deleted as purging
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import NotAllowed
from regelkreis.foundation.vault import storage
from regelkreis.foundation.vault.models import StoredFile
from tests.casework.documents.cast import JPEG, build_document, received

TWO_WEEKS = timedelta(days=14)


@pytest.fixture
def document(owner, case):
    return build_document(owner, case)


def delete(document, somebody, today):
    return delete_document(document=document, actor=somebody.actor, today=today)


def restore(document, somebody, today):
    return restore_document(document=document, actor=somebody.actor, today=today)


def test_it_leaves_the_case_and_its_log(document, owner, case, today):
    delete(document, owner, today)

    assert not documents_of(case).exists()
    assert list(deleted_documents(case, today)) == [document]
    assert not CaseEvent.objects.exists()


def test_for_two_weeks_it_comes_back_as_it_was(document, owner, case, today):
    delete(document, owner, today)
    restore(document, owner, today + TWO_WEEKS)

    assert list(documents_of(case)) == [document]
    assert (CaseEvent.objects.get().activity, CaseEvent.objects.get().on) == ("document.added", today)
    deeds = Entry.objects.order_by("sequence").values_list("deed", flat=True)
    assert list(deeds) == ["document.added", "document.deleted", "document.restored"]


def test_after_two_weeks_nobody_restores_it(document, owner, case, today):
    delete(document, owner, today)
    late = today + TWO_WEEKS + timedelta(days=1)

    with pytest.raises(NotAllowed, match="zwei Wochen"):
        restore(document, owner, late)
    assert not deleted_documents(case, late).exists()


def test_what_is_deleted_is_neither_changed_nor_deleted_again(document, owner, today):
    delete(document, owner, today)

    with pytest.raises(NotAllowed, match="gelöscht"):
        delete(document, owner, today)
    with pytest.raises(NotAllowed):
        restore(restore(document, owner, today), owner, today)


@pytest.mark.django_db(transaction=True)
def test_then_it_is_gone_with_every_edition_and_its_bytes(document, owner, today):
    replace_file(document=document, expected=1, file=received(JPEG), actor=owner.actor, today=today)
    places = [storage.place_of(file.site, file.pk) for file in StoredFile.objects.order_by("pk")]
    delete(document, owner, today)

    assert purge_deleted(today=today + TWO_WEEKS) == 0
    assert len(places) == 2 and all(place.exists() for place in places)
    assert purge_deleted(today=today + TWO_WEEKS + timedelta(days=1)) == 1

    assert not Document.objects.exists() and not EarlierEdition.objects.exists()
    assert not StoredFile.objects.exists()
    assert not any(place.exists() for place in places)
    assert Entry.objects.order_by("sequence").last().deed == "document.purged"


def test_the_task_purges_by_the_day_of_the_clock(document, owner, today, settings):
    delete(document, owner, today)
    purging.func()
    assert Document.objects.exists()

    settings.FIXED_TODAY = today + timedelta(days=15)
    purging.func()
    assert not Document.objects.exists()


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_deletes_and_restores(document, owner, today, who, request):
    somebody = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        delete(document, somebody, today)
    delete(document, owner, today)
    with pytest.raises(NotAllowed):
        restore(document, somebody, today)
