"""Files that tests put into cases: small, and of every kind that is taken."""

import io
from zipfile import ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import add_documents
from regelkreis.foundation.vault.examining import Examined, examine
from tests.cast import TODAY

PDF = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(64)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
HEIC = b"\x00\x00\x00\x18ftypheic" + bytes(64)
TXT = "Guten Tag, größere Wohnung gesucht.\n".encode()


def archive(**parts: bytes) -> bytes:
    """Return a zip file of parts; two underscores stand for a slash."""
    held = io.BytesIO()
    with ZipFile(held, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return held.getvalue()


DOCX = archive(**{"[Content_Types].xml": b"<x/>", "word__document.xml": b"<x/>"})
XLSX = archive(**{"[Content_Types].xml": b"<x/>", "xl__workbook.xml": b"<x/>"})
ODT = archive(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<x/>"})


def upload(content: bytes = PDF, name: str = "Bescheid Jobcenter.pdf") -> SimpleUploadedFile:
    """Return a file as the browser sends it."""
    return SimpleUploadedFile(name, content)


def received(content: bytes = PDF, name: str = "Bescheid Jobcenter.pdf") -> Examined:
    """Return a file after it was looked at."""
    return examine(upload(content, name))


def build_document(somebody, case, *, content: bytes = PDF, **changes) -> Document:
    """Return a document that somebody has put into a case."""
    values = {"title": "Bescheid", "kind": "notice", "actor": somebody.actor, "today": TODAY, **changes}
    (document,) = add_documents(case=case, files=[received(content)], **values)
    return document
