"""Files come into a case: each a document, noted in log and journal, by nobody but whoever works on it."""

from datetime import timedelta

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import add_documents
from regelkreis.casework.documents.rules import file_name, titles_for
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.foundation.vault.operations import content_of
from tests.casework.documents.cast import JPEG, PDF, build_document, received


def test_it_lies_in_the_case_with_its_day_and_its_remark(owner, case, today):
    (made,) = add_documents(
        case=case,
        files=[received()],
        kind="notice",
        title=" Bewilligung ",
        dated_on=today - timedelta(days=3),
        remark="Frist beachten",
        actor=owner.actor,
        today=today,
    )

    stored = Document.objects.get()
    assert (stored.title, stored.kind, stored.remark) == ("Bewilligung", "notice", "Frist beachten")
    assert (stored.edition, stored.added_by, stored.added_on) == (1, owner.actor.name, today)
    assert content_of(stored.file) == PDF
    event = CaseEvent.objects.get()
    assert (event.activity, event.subject_id) == ("document.added", made.pk)


def test_the_journal_names_it_and_says_nothing_of_the_remark(owner, case):
    build_document(owner, case, title="Bescheid", remark="sehr vertraulich")

    entry = Entry.objects.get()
    assert (entry.deed, entry.details["title"]) == ("document.added", "Bescheid")
    assert "vertraulich" not in (entry.payload or "")


def test_several_files_become_several_documents(owner, case, today):
    files = [received(), received(JPEG, "Foto_vom Brief.jpeg")]
    acting = {"actor": owner.actor, "today": today}

    first = add_documents(case=case, files=files, kind="other", **acting)
    second = add_documents(case=case, files=files, kind="other", title="Mietvertrag", **acting)

    assert [one.title for one in first] == ["Bescheid Jobcenter", "Foto vom Brief"]
    assert [one.title for one in second] == ["Mietvertrag, 1 von 2", "Mietvertrag, 2 von 2"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"files": []}, "chosen"),
        ({"kind": "novel"}, "kind"),
        ({"dated_on": 1}, "dated_on"),
        ({"title": "x" * 201}, "title"),
    ],
)
def test_what_cannot_be_is_refused_by_field(owner, case, today, changes, field):
    if "dated_on" in changes:
        changes = {"dated_on": today + timedelta(days=1)}
    values = {"case": case, "files": [received()], "kind": "notice", **changes}

    with pytest.raises(Invalid) as refused:
        add_documents(**values, actor=owner.actor, today=today)

    assert field in refused.value.errors
    assert not Document.objects.exists()


def test_eleven_at_once_are_too_many(owner, case, today):
    with pytest.raises(Invalid, match="höchstens 10"):
        add_documents(case=case, files=[received()] * 11, kind="notice", actor=owner.actor, today=today)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_files(case, who, request):
    with pytest.raises(NotAllowed):
        build_document(request.getfixturevalue(who), case)


def test_into_a_closed_case_nothing_comes(owner, closed_case):
    with pytest.raises(NotAllowed, match="abgeschlossen"):
        build_document(owner, closed_case)


def test_a_download_is_called_like_the_document():
    assert file_name("Bescheid: „Jobcenter“ 1/2", "pdf") == "Bescheid Jobcenter 1 2.pdf"
    assert file_name("  ..", "txt") == "Dokument.txt"
    assert titles_for(["___.pdf"], "") == ["Ohne Bezeichnung"]
