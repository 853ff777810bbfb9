"""Malware is looked for where a scanner is set up; one that is silent lets nothing in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regelkreis.foundation.vault.examining import examine
from regelkreis.foundation.vault.models import StoredFile
from regelkreis.foundation.vault.refusals import MalwareFound, ScannerUnreachable
from tests.foundation.vault.scanner import EICAR, scanning


def upload(content=b"Guten Tag."):
    return SimpleUploadedFile("brief.txt", content)


def test_over_a_network_address_a_clean_file_passes(settings):
    with scanning() as (settings.CLAMD, scanner):
        assert examine(upload()).check == StoredFile.Check.CLEAN
    assert scanner.seen == [b"Guten Tag."]


@pytest.mark.parametrize("prefix", ["", "unix:"])
def test_over_a_unix_socket_a_harmful_file_is_named_and_refused(settings, tmp_path, prefix):
    with scanning(tmp_path / "clamd.ctl") as (address, _scanner):
        settings.CLAMD = prefix + address
        with pytest.raises(MalwareFound, match="Eicar-Signature"):
            examine(upload(EICAR))


def test_the_whole_file_is_shown_in_pieces(settings):
    large = (b"Zeile\n" * 50_000) + EICAR
    with scanning() as (settings.CLAMD, scanner), pytest.raises(MalwareFound):
        examine(upload(large))
    assert scanner.seen == [large]


def test_without_a_scanner_the_file_says_that_nobody_looked():
    assert examine(upload(EICAR)).check == StoredFile.Check.UNCHECKED


@pytest.mark.parametrize("address", ["127.0.0.1:1", "/nowhere/clamd.ctl", "localhost:no-port"])
def test_a_scanner_that_cannot_be_reached_lets_nothing_in(settings, address):
    settings.CLAMD = address
    with pytest.raises(ScannerUnreachable, match="antwortet nicht"):
        examine(upload())


@pytest.mark.parametrize("said", [b"INSTREAM size limit exceeded. ERROR\0", b"", b"UNKNOWN COMMAND\0"])
def test_an_answer_that_is_neither_yes_nor_no_lets_nothing_in(settings, said):
    with scanning(says=said) as (settings.CLAMD, _scanner), pytest.raises(ScannerUnreachable):
        examine(upload())
