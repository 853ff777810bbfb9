"""What is beyond the limit is never stored, whoever sends it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from regelkreis.foundation.vault.uploading import CutUpload
from tests.casework.documents.cast import PDF


@pytest.fixture
def arrived(settings, tmp_path):
    settings.FILE_LIMIT = 300_000
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path

    def send(content):
        request = RequestFactory().post("/", {"files": SimpleUploadedFile("Bescheid.pdf", content)})
        return request.FILES["files"]

    return send


def test_within_the_limit_it_is_whole(arrived):
    file = arrived(PDF)
    assert (file.name, file.read()) == ("Bescheid.pdf", PDF)


def test_beyond_the_limit_only_its_size_is_known(arrived, tmp_path):
    file = arrived(PDF + bytes(900_000))
    assert isinstance(file, CutUpload)
    assert (file.name, file.size) == ("Bescheid.pdf", len(PDF) + 900_000)
    assert not list(tmp_path.iterdir())
