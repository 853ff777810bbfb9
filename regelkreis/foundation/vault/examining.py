"""Looks at a file before it is kept: how large, what it is, whether it is harmful; writes nothing."""

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import ContentFile, File

from regelkreis.foundation.vault.kinds import PDF, FileKind, recognise
from regelkreis.foundation.vault.models import StoredFile
from regelkreis.foundation.vault.refusals import EmptyFile, FileTooLarge, KindNotTaken, MalwareFound
from regelkreis.foundation.vault.scanning import threat_in


@dataclass(frozen=True)
class Examined:
    """A file that may be kept, with what was found out about it."""

    name: str
    source: File[bytes]
    kind: FileKind
    size: int
    sha256: str
    check: StoredFile.Check


def examine(upload: File[bytes]) -> Examined:
    """
    Return a received file with what its content says.

    To be asked before the transaction: scanning takes its time, and nobody shall wait for it.

    :raises EmptyFile: nothing is in it.
    :raises FileTooLarge: beyond the limit (setting REGELKREIS_FILE_LIMIT_MB).
    :raises KindNotTaken: by its content it is none of the kinds taken.
    :raises MalwareFound: the scanner knows it.
    :raises ScannerUnreachable: a scanner is set up (REGELKREIS_CLAMD) and does not answer.
    """
    name = upload.name or ""
    if upload.size > settings.FILE_LIMIT:
        raise FileTooLarge(name, settings.FILE_LIMIT)
    if not upload.size:
        raise EmptyFile(name)
    kind = recognise(upload)  # type: ignore[arg-type] # a File reads and seeks like a binary file
    if kind is None:
        raise KindNotTaken(name)
    return _described(name, upload, kind, _checked(name, upload))


def own_pdf(name: str, data: bytes) -> Examined:
    """Return a paper the product has just set itself; nobody else has touched it."""
    return _described(name, ContentFile(data, name), PDF, StoredFile.Check.OWN)


def _checked(name: str, upload: File[bytes]) -> StoredFile.Check:
    if not settings.CLAMD:
        return StoredFile.Check.UNCHECKED
    if threat := threat_in(upload.chunks(), clamd=settings.CLAMD):
        raise MalwareFound(name, threat)
    return StoredFile.Check.CLEAN


def _described(name: str, source: File[bytes], kind: FileKind, check: StoredFile.Check) -> Examined:
    digest = hashlib.sha256()
    for chunk in source.chunks():
        digest.update(chunk)
    return Examined(name, source, kind, source.size, digest.hexdigest(), check)
