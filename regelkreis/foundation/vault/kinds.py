"""What kinds of files are taken, recognised by their content; what a file is called proves nothing."""

from dataclasses import dataclass
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

# Brands of ISO/IEC 23008-12 under which cameras store still pictures.
HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"})
# What makes a program of an office file.
MACROS = ("vbaproject.bin", "basic/", "scripts/")
# So much is read to recognise a text; the rest of a text is like its beginning.
PROBE = 65_536
_WRITING = frozenset(b"\t\n\r\f")


@dataclass(frozen=True)
class FileKind:
    """A kind of file: its name in the database, its ending, its media type and what people call it."""

    code: str
    ending: str
    media_type: str
    label: str


_OFFICE = "application/vnd.openxmlformats-officedocument."
PDF = FileKind("pdf", "pdf", "application/pdf", "PDF")
JPEG = FileKind("jpeg", "jpg", "image/jpeg", "JPEG")
PNG = FileKind("png", "png", "image/png", "PNG")
HEIC = FileKind("heic", "heic", "image/heic", "HEIC")
DOCX = FileKind("docx", "docx", f"{_OFFICE}wordprocessingml.document", "Word (DOCX)")
XLSX = FileKind("xlsx", "xlsx", f"{_OFFICE}spreadsheetml.sheet", "Excel (XLSX)")
ODT = FileKind("odt", "odt", "application/vnd.oasis.opendocument.text", "OpenDocument (ODT)")
TXT = FileKind("txt", "txt", "text/plain; charset=utf-8", "Text (TXT)")
KINDS = {kind.code: kind for kind in (PDF, JPEG, PNG, HEIC, DOCX, XLSX, ODT, TXT)}


def recognise(file: BinaryIO) -> FileKind | None:
    """Return what a file is by its content, or None for what is not taken; the file is left at its start."""
    file.seek(0)
    head = file.read(PROBE)
    file.seek(0)
    if head.startswith(b"%PDF-"):
        return PDF
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head[4:8] == b"ftyp" and head[8:12] in HEIF_BRANDS:
        return HEIC
    if head.startswith(b"PK\x03\x04"):
        return _office(file)
    return TXT if _is_text(head) else None


def _office(file: BinaryIO) -> FileKind | None:
    """Return the kind of an office file by the parts it must have; one that carries macros is none."""
    try:
        with ZipFile(file) as archive:
            parts = {name.lower() for name in archive.namelist()}
            written = "mimetype" in parts and archive.getinfo("mimetype").file_size < PROBE
            said = archive.read("mimetype").strip() if written else b""
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError, OSError):
        return None
    finally:
        file.seek(0)
    if any(part.endswith(MACROS[0]) or part.startswith(MACROS[1:]) for part in parts):
        return None
    if said == ODT.media_type.encode():
        return ODT
    if "[content_types].xml" not in parts:
        return None
    return DOCX if "word/document.xml" in parts else XLSX if "xl/workbook.xml" in parts else None


def _is_text(head: bytes) -> bool:
    """Whether it is UTF-8 without control characters; the last sign may be cut in two."""
    if not head.strip() or any(byte < 32 and byte not in _WRITING for byte in head):
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as fault:
        return len(head) == PROBE and fault.start >= PROBE - 4
    return True
