"""What a file is says its content, never its name."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regelkreis.foundation.vault.examining import examine
from regelkreis.foundation.vault.refusals import EmptyFile, FileTooLarge, KindNotTaken
from regelkreis.foundation.vault.uploading import CutUpload
from tests.casework.documents.cast import DOCX, HEIC, JPEG, ODT, PDF, PNG, TXT, XLSX, archive


def examined(content, name="etwas.pdf"):
    return examine(SimpleUploadedFile(name, content))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (PDF, "pdf"),
        (JPEG, "jpeg"),
        (PNG, "png"),
        (HEIC, "heic"),
        (DOCX, "docx"),
        (XLSX, "xlsx"),
        (ODT, "odt"),
        (TXT, "txt"),
        ("ä".encode() * 40_000 + b"x", "txt"),
        (b"x" + "ä".encode() * 40_000, "txt"),
    ],
)
def test_every_kind_is_known_by_its_content(content, code):
    assert examined(content, name="irgendwas.exe").kind.code == code


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00\x03\x00 a program",
        b"\x7fELF\x02\x01",
        b"GIF89a\x01\x00",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old office file",
        b"PK\x03\x04 no archive after all",
        archive(**{"a.txt": b"plain zip"}),
        archive(
            **{"[Content_Types].xml": b"<x/>", "word__document.xml": b"<x/>", "word__vbaProject.bin": b"m"}
        ),
        archive(mimetype=b"application/vnd.oasis.opendocument.text", Basic__Standard__Module1=b"macro"),
        archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
        "Umlaute in einer alten Kodierung: ä".encode("cp1252"),
        b"text with a null \x00 in it",
        b"   \n ",
    ],
)
def test_what_is_none_of_them_is_refused_whatever_it_is_called(content):
    with pytest.raises(KindNotTaken, match="PDF"):
        examined(content)


def test_nothing_and_too_much_are_refused_in_words(settings):
    settings.FILE_LIMIT = 2_000_000
    with pytest.raises(EmptyFile, match="leer"):
        examined(b"")
    with pytest.raises(FileTooLarge, match="2 MB"):
        examined(PDF + bytes(2_000_000))
    with pytest.raises(FileTooLarge):
        examine(CutUpload(name="groß.pdf", size=9_000_000))


def test_the_sum_is_that_of_the_bytes():
    assert examined(TXT).sha256 == hashlib.sha256(TXT).hexdigest()
