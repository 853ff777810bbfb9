"""What is said about a document is put right; a newer file takes its place and the older one is kept."""

import pytest

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import change_document, replace_file, sign_back
from regelkreis.casework.documents.operations.change import NothingAwaited
from regelkreis.casework.documents.queries import earlier_editions
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.foundation.vault.operations import content_of
from tests.casework.documents.cast import JPEG, PDF, build_document, received


@pytest.fixture
def document(owner, case):
    return build_document(owner, case)


def change(document, somebody, today, **changes):
    values = {"document": document, "expected": document.version, "title": "Ablehnung", "kind": "letter"}
    return change_document(**{**values, "actor": somebody.actor, "today": today, **changes})


def replace(document, somebody, today, **changes):
    values = {"document": document, "expected": document.version, "file": received(JPEG, "neu.jpg")}
    return replace_file(**{**values, "actor": somebody.actor, "today": today, **changes})


def test_what_is_said_about_it_is_put_right(document, owner, today):
    change(document, owner, today, remark="lesbar")

    stored = Document.objects.get()
    assert (stored.title, stored.kind, stored.remark, stored.edition) == ("Ablehnung", "letter", "lesbar", 1)
    assert Entry.objects.order_by("sequence").last().deed == "document.changed"


def test_without_a_title_it_stays_as_it_was(document, owner, today):
    with pytest.raises(Invalid) as refused:
        change(document, owner, today, title="  ", kind="novel")

    assert set(refused.value.errors) == {"title", "kind"}
    assert Document.objects.get().title == "Bescheid"


def test_the_second_of_two_editors_is_told(document, owner, today):
    stale = Document.objects.select_related("case").get()
    change(document, owner, today)

    with pytest.raises(Conflict):
        change(stale, owner, today, title="Anders")
    with pytest.raises(Conflict):
        replace(stale, owner, today, expected=1)

    assert Document.objects.get().title == "Ablehnung"
    assert not earlier_editions(document).exists()


def test_a_newer_file_takes_its_place_and_the_older_is_kept(document, owner, today):
    replace(document, owner, today)

    stored = Document.objects.select_related("file").get()
    assert (stored.edition, stored.file.kind, content_of(stored.file)) == (2, "jpeg", JPEG)
    (earlier,) = earlier_editions(stored)
    assert (earlier.edition, content_of(earlier.file)) == (1, PDF)
    assert Entry.objects.order_by("sequence").last().details["edition"] == 2


def test_what_awaits_no_signature_does_not_come_back_signed(document, owner, today):
    with pytest.raises(NothingAwaited, match="Ersetzen"):
        sign_back(document=document, expected=1, file=received(), actor=owner.actor, today=today)


def test_no_wish_makes_an_uploaded_file_await_a_signature(document, owner, today):
    assert change(document, owner, today, awaits_signature=True).awaits_signature is False


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_changes(document, today, who, request):
    somebody = request.getfixturevalue(who)
    for deed in (change, replace):
        with pytest.raises(NotAllowed):
            deed(document, somebody, today)
