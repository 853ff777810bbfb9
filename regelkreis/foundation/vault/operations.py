"""What can happen to stored files: one is kept, one is let go, what nobody holds is collected."""

import hashlib
from uuid import UUID

from django.db import transaction

from regelkreis.foundation.vault import storage
from regelkreis.foundation.vault.examining import Examined
from regelkreis.foundation.vault.models import StoredFile
from regelkreis.foundation.vault.queries import known_keys, storing_sites, unheld_files
from regelkreis.foundation.vault.refusals import FileDamaged

# An upload may be on its way so long before a record holds its file.
GRACE_SECONDS = 24 * 60 * 60


@transaction.atomic
def keep(*, examined: Examined, site: UUID) -> StoredFile:
    """
    Store an examined file; bytes first, so that no record ever points at nothing.

    If the transaction is rolled back, the bytes are orphans and are collected.
    """
    stored = StoredFile(
        site=site,
        kind=examined.kind.code,
        size=examined.size,
        sha256=examined.sha256,
        check_result=examined.check,
    )
    storage.write(site, stored.pk, examined.source.chunks())
    stored.save(force_insert=True)
    return stored


def content_of(stored: StoredFile) -> bytes:
    """
    Return the bytes of a stored file, as they were received.

    :raises FileDamaged: they are gone, or are not what was stored (SHA-256).
    """
    try:
        data = storage.read(stored.site, stored.pk)
    except OSError as error:
        raise FileDamaged from error
    if hashlib.sha256(data).hexdigest() != stored.sha256:
        raise FileDamaged
    return data


@transaction.atomic
def let_go(*, stored: StoredFile) -> None:
    """Delete a file that no record holds any more; its bytes go once the transaction has succeeded."""
    site, key = stored.site, stored.pk
    stored.delete()
    transaction.on_commit(lambda: storage.remove(site, key))


def collect_orphans(*, grace: float = GRACE_SECONDS) -> int:
    """
    Delete files that nobody holds and bytes that nobody knows, older than a day; returns how many.

    They come from transactions that failed and from cases that were deleted as a whole.
    """
    sites = list(storing_sites())
    found = list(unheld_files(grace))
    for stored in found:
        let_go(stored=stored)
    lying = [path for site in sites for path in storage.lying_since(site, grace)]
    known = known_keys(path.name for path in lying)
    unknown = [path for path in lying if path.name not in known]
    for path in unknown:
        path.unlink(missing_ok=True)
    return len(found) + len(unknown)
