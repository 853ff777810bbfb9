"""What is true of documents without a database: days, titles, and how long a deletion can be undone."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import PurePath

from django.utils.translation import gettext as _

# So long a deleted document can be restored; then it is gone.
RESTORABLE = timedelta(days=14)
# So long one waits for a signed paper before the desk asks after it.
SIGNATURE_PATIENCE = timedelta(days=14)
LONGEST_TITLE = 200
MOST_FILES = 10


def last_day_to_restore(deleted_on: date) -> date:
    """Return the last day on which a deletion can be undone."""
    return deleted_on + RESTORABLE


def may_still_be_restored(deleted_on: date, today: date) -> bool:
    """Return whether a deletion can be undone."""
    return today <= last_day_to_restore(deleted_on)


def faults_of_facts(*, title: str, dated_on: date | None, today: date) -> dict[str, str]:
    """Return what is wrong with the facts of a document, by field."""
    found: dict[str, str] = {}
    if not title.strip():
        found["title"] = _("Bitte sagen, was für ein Dokument das ist.")
    elif len(title.strip()) > LONGEST_TITLE:
        found["title"] = _("Die Bezeichnung ist zu lang. Bitte höchstens 200 Zeichen.")
    if dated_on is not None and dated_on > today:
        found["dated_on"] = _(
            "Das Datum liegt in der Zukunft. Gemeint ist der Tag, der auf dem Dokument steht."
        )
    return found


def titles_for(names: Sequence[str], title: str) -> list[str]:
    """Return a title for each file: the one given, counted where it names several, or the file's own."""
    given = title.strip()
    if not given:
        return [_from_name(name) for name in names]
    if len(names) == 1:
        return [given]
    counted = _("%(title)s, %(number)s von %(count)s")
    return [
        counted % {"title": given, "number": number, "count": len(names)}
        for number, _name in enumerate(names, start=1)
    ]


def file_name(title: str, ending: str) -> str:
    """Return the name under which a document is downloaded: its title, without what names cannot carry."""
    words = re.sub(r"[^\w.,()-]+", " ", title, flags=re.UNICODE).strip(" .")
    return f"{words[:100].strip() or 'Dokument'}.{ending}"


def _from_name(name: str) -> str:
    words = re.sub(r"[_\s]+", " ", PurePath(name).stem).strip()
    return words[:LONGEST_TITLE] or _("Ohne Bezeichnung")
