"""The pages of documents: sending files, getting them back, and who finds nothing."""

from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import delete_document, replace_file
from regelkreis.foundation.journal.models import Reading
from regelkreis.foundation.vault import storage
from regelkreis.foundation.vault.models import StoredFile
from tests.casework.documents.cast import JPEG, PDF, build_document, received, upload
from tests.foundation.vault.scanner import EICAR, scanning


@pytest.fixture
def document(owner, case):
    return build_document(owner, case)


def address(name, *keys):
    return reverse(f"documents:{name}", args=keys)


def form(**changes):
    return {"token": str(uuid4()), "kind": "notice", **changes}


def test_files_and_a_photo_are_one_form_and_sent_twice_one_record_each(signed_in, owner, case):
    client, url = signed_in(owner), address("add", case.pk)
    sent = form(title="")
    files = {"chosen": [upload(), upload(JPEG, "zwei.jpg")], "photo": upload(JPEG, "IMG_1.jpg")}

    first = client.post(url, {**sent, **files})
    again = client.post(url, {**sent, "chosen": [upload()]})

    assert first.url == again.url == address("list", case.pk)
    titles = Document.objects.order_by("title").values_list("title", flat=True)
    assert list(titles) == ["Bescheid Jobcenter", "IMG 1", "zwei"]
    assert StoredFile.objects.count() == 3


def test_the_camera_of_a_phone_is_asked_for(signed_in, owner, case):
    text = signed_in(owner).get(address("add", case.pk)).content.decode()
    assert 'capture="environment"' in text and 'accept="image/*"' in text
    assert 'enctype="multipart/form-data"' in text
    assert "multiple" in text


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ([], "eine Datei wählen"),
        ([upload(b"MZ\x90\x00 a program", "Bescheid.pdf")], "wird nicht angenommen"),
        ([upload(b"", "leer.pdf")], "ist leer"),
        ([upload(PDF + bytes(3000), "groß.pdf")], "zu groß"),
    ],
)
def test_what_is_not_taken_is_said_and_what_was_typed_stays(
    signed_in, owner, case, settings, files, sentence
):
    settings.FILE_LIMIT = 2000
    page = signed_in(owner).post(address("add", case.pk), form(chosen=files, remark="bleibt"))

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert page.context["form"]["remark"].value() == "bleibt"
    assert not Document.objects.exists()


def test_a_harmful_file_is_refused_with_all_that_came_with_it(signed_in, owner, case, settings):
    with scanning() as (settings.CLAMD, _scanner):
        page = signed_in(owner).post(
            address("add", case.pk), form(chosen=[upload(), upload(EICAR, "rechnung.txt")])
        )

    assert page.status_code == 422
    assert "Schadsoftware (Eicar-Signature)" in page.content.decode()
    assert not StoredFile.objects.exists()


def test_a_silent_scanner_refuses_in_a_sentence(signed_in, owner, case, settings):
    settings.CLAMD = "/nowhere/clamd.ctl"
    page = signed_in(owner).post(address("add", case.pk), form(chosen=[upload()]))
    assert page.status_code == 422
    assert "antwortet nicht" in page.content.decode()


def test_what_nobody_looked_at_says_so_and_what_was_checked_does_not(signed_in, owner, case, settings):
    unchecked = build_document(owner, case)
    with scanning() as (settings.CLAMD, _scanner):
        checked = build_document(owner, case)
    client, words = signed_in(owner), "nicht auf Schadsoftware geprüft"

    assert words in client.get(address("document", unchecked.pk)).content.decode()
    assert words not in client.get(address("document", checked.pk)).content.decode()
    listed = client.get(address("list", case.pk), {"stand": "ungeprueft"})
    assert [row.document for row in listed.context["rows"]] == [unchecked]


def test_a_download_is_an_attachment_that_nobody_keeps_and_is_noted(signed_in, owner, case):
    made = build_document(owner, case, title="Bescheid über Wohngeld")

    answer = signed_in(owner).get(address("download", made.pk))

    assert answer.content == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert "Bescheid%20%C3%BCber%20Wohngeld.pdf" in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    assert "sandbox" in answer["Content-Security-Policy"]
    reading = Reading.objects.get()
    assert (reading.subject_id, reading.purpose) == (case.pk, "Dokument geöffnet")


def test_earlier_editions_can_still_be_opened(signed_in, owner, document, today):
    replace_file(document=document, expected=1, file=received(JPEG), actor=owner.actor, today=today)
    client = signed_in(owner)

    assert client.get(address("download", document.pk)).content == JPEG
    assert client.get(address("earlier", document.pk, 1)).content == PDF
    assert client.get(address("earlier", document.pk, 7)).status_code == 404
    assert address("earlier", document.pk, 1) in client.get(address("document", document.pk)).content.decode()


def test_a_damaged_file_is_refused_in_words(signed_in, owner, document):
    storage.place_of(document.site, document.file_id).write_bytes(b"something else")
    answer = signed_in(owner).get(address("download", document.pk))
    assert answer.status_code != 200
    assert "Datensicherung" in answer.content.decode()


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_a_foreign_document_does_not_exist_on_any_page(signed_in, document, who, request):
    client = signed_in(request.getfixturevalue(who))
    for name in ("document", "download", "change", "replace", "delete", "restore"):
        url = address(name, document.pk)
        assert (client.get(url).status_code, client.post(url, {}).status_code) == (404, 404), name
    for name in ("list", "add", "signed"):
        url = address(name, document.case_id)
        assert (client.get(url).status_code, client.post(url, {}).status_code) == (404, 404), name


def test_deleting_offers_the_way_back(signed_in, owner, document):
    client = signed_in(owner)
    page = client.post(address("delete", document.pk), {"token": str(uuid4())}, follow=True).content.decode()
    assert address("restore", document.pk) in page

    client.post(address("restore", document.pk), {"token": str(uuid4())})
    assert Document.objects.get().deleted_on is None


def test_beyond_the_two_weeks_a_deleted_document_does_not_exist(signed_in, owner, document, today):
    delete_document(document=document, actor=owner.actor, today=today)
    Document.objects.update(deleted_on="2023-11-01")
    client = signed_in(owner)
    for name in ("document", "download", "restore"):
        assert client.get(address(name, document.pk)).status_code == 404, name


def test_an_edit_in_between_shows_both_versions(signed_in, owner, document):
    Document.objects.update(title="Ablehnung", version=2)
    page = signed_in(owner).post(address("change", document.pk), form(version=1, title="Bewilligung"))
    text = page.content.decode()
    assert page.status_code == 422
    assert "Ablehnung" in text and "Bewilligung" in text


def test_replacing_on_the_page_sent_twice_is_one_edition(signed_in, owner, document):
    client, url = signed_in(owner), address("replace", document.pk)
    sent = {"token": str(uuid4()), "version": 1}
    for _ in range(2):
        answer = client.post(url, {**sent, "chosen": upload(JPEG, "neu.jpg")})
        assert answer.url == address("document", document.pk)
    assert Document.objects.get().edition == 2


def test_a_closed_case_is_read_and_not_added_to(signed_in, owner, document, closed_case):
    client = signed_in(owner)
    assert client.get(address("download", document.pk)).status_code == 200
    assert address("add", closed_case.pk) not in client.get(address("list", closed_case.pk)).content.decode()
    assert client.get(address("add", closed_case.pk)).status_code == 403
