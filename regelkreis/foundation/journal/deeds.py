"""
The names of everything that can happen, each with the sentence that is made of it when it is shown.

Every room declares its deeds in its own `deeds.py`, which the journal loads when the program starts.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _gettext
from django.utils.translation import gettext_lazy as _

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAME = re.compile(r"[a-z][a-z_]*(\.[a-z][a-z_]*)+")


@dataclass(frozen=True)
class Deed:
    """
    Something that can happen.

    `sentence` goes on after the name of whoever did it and may take up details of the payload in
    braces. `administrative` deeds are those a site's administration may read.
    """

    name: str
    sentence: str | Promise
    administrative: bool = False


_DEEDS: dict[str, Deed] = {}


def declare(name: str, sentence: str | Promise, *, administrative: bool = False) -> str:
    """
    Make a deed known and return its name.

    :raises ValueError: when the name is not dotted lower case, or already stands for something else.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name} is no name of a deed: room.what_was_done")
    if name in _DEEDS:
        raise ValueError(f"{name} is declared twice")
    _DEEDS[name] = Deed(name, sentence, administrative)
    return name


def declared() -> tuple[Deed, ...]:
    """Return every deed that has been made known."""
    return tuple(_DEEDS.values())


def administrative_names() -> list[str]:
    """Return the names of the deeds that a site's administration may read."""
    return [deed.name for deed in declared() if deed.administrative]


class _Details(dict[str, Any]):
    """What a sentence takes up: days as they are written here, what was erased as a gap that is named."""

    def __getitem__(self, key: str) -> Any:
        value = super().__getitem__(key)
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date_format(date.fromisoformat(value), "SHORT_DATE_FORMAT")
        return value

    def __missing__(self, key: str) -> str:
        return _gettext("(gelöscht)")


def sentence_for(name: str, details: dict[str, Any]) -> str:
    """Return the sentence of a deed; of one that is no longer declared, its name."""
    deed = _DEEDS.get(name)
    return name if deed is None else str(deed.sentence).format_map(_Details(details))


PAYLOAD_ERASED = declare(
    "journal.payload_erased", _("hat die Angaben zu Eintrag {entry} gelöscht: {reason}"), administrative=True
)
READINGS_SEALED = declare("journal.readings_sealed", _("hat {count} Einsichten versiegelt"))
