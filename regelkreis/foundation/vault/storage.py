"""Files on the disk: outside of what the web server shows, written whole or not at all."""

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from uuid import UUID

from django.conf import settings


def place_of(site: UUID, key: UUID) -> Path:
    """
    Return where the file of a key lies; the name says nothing, the inner folder keeps listings short.

    Each site has a folder: databases that share a disk can never take each other's files for orphans.
    """
    return Path(settings.FILES) / site.hex / key.hex[:2] / key.hex


def write(site: UUID, key: UUID, chunks: Iterable[bytes]) -> None:
    """Put a file in its place: written beside it, made durable, then renamed; readable by its owner only."""
    place = place_of(site, key)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=place.parent, prefix=".", delete=False) as file:
        beside = Path(file.name)
        try:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
            beside.rename(place)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    _make_durable(place.parent)


def read(site: UUID, key: UUID) -> bytes:
    """
    Return what lies there.

    :raises FileNotFoundError: nothing does.
    """
    return place_of(site, key).read_bytes()


def remove(site: UUID, key: UUID) -> None:
    """Take a file away; one that is gone already is no fault."""
    place_of(site, key).unlink(missing_ok=True)


def lying_since(site: UUID, seconds: float) -> Iterator[Path]:
    """Yield every file of a site that has not been touched for so long, half-written ones too."""
    before = time.time() - seconds
    for path in sorted((Path(settings.FILES) / site.hex).glob("??/*")):
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < before:
                yield path


def _make_durable(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
