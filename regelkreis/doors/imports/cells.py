"""What stands in one cell: a day, a word of the site, a country, a level; or why it cannot be."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Generic, TypeVar

from django.utils.translation import gettext as _

from regelkreis.casework.people.countries import countries
from regelkreis.doors.imports.faults import unknown
from regelkreis.doors.imports.sheets import plain
from regelkreis.foundation.kernel.dated import Dated

EARLIEST = date(1900, 1, 1)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_GERMAN = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")


class BadCell(Exception):
    """A cell that cannot be; `str()` is the sentence."""


Item = TypeVar("Item", bound=Dated)


@dataclass(frozen=True)
class Wordlist(Generic[Item]):
    """The entries of one list of the profile, found by label, by another spelling or by code."""

    items: tuple[Item, ...]
    found: dict[str, Item]

    @classmethod
    def of(cls, items: Iterable[Item], *further: str) -> "Wordlist[Item]":
        """Build the list; `further` names fields with one more code, such as the official key of a town."""
        entries = tuple(items)
        found: dict[str, Item] = {}
        for spellings in (_labels, _aliases, _codes):
            for entry in entries:
                for word in spellings(entry, further):
                    found.setdefault(plain(word), entry)
        return cls(entries, found)

    def read(self, text: str) -> Item:
        """
        Return the entry a cell names.

        :raises BadCell: the site has no such word; the sentence lists those it has.
        """
        entry = self.found.get(plain(text))
        if entry is None:
            near = get_close_matches(plain(text), list(self.found), n=1, cutoff=0.8)
            meant = self.found[near[0]].label if near else ""
            raise BadCell(unknown(text, [item.label for item in self.items], meant))
        return entry

    def read_several(self, text: str) -> tuple[Item, ...]:
        """
        Return the entries of a list with commas, each once; a word may hold a comma itself.

        :raises BadCell: the site lacks one of them.
        """
        parts = [part.strip() for part in text.split(",") if part.strip()]
        entries: list[Item] = []
        while parts:
            size = self._longest(parts)
            entry = self.read(", ".join(parts[:size]))
            parts = parts[size:]
            if entry not in entries:
                entries.append(entry)
        return tuple(sorted(entries, key=self.items.index))

    def _longest(self, parts: Sequence[str]) -> int:
        sizes = range(len(parts), 1, -1)
        return next((size for size in sizes if plain(", ".join(parts[:size])) in self.found), 1)


def read_day(text: str) -> date:
    """
    Return a day written as 2023-08-31 or 31.08.2023.

    :raises BadCell: another form, or a day that is in no calendar.
    """
    form = _ISO.fullmatch(text) or _GERMAN.fullmatch(text)
    if form is None:
        raise BadCell(
            _("„%(value)s“ ist kein Datum. Erlaubt: TT.MM.JJJJ oder JJJJ-MM-TT, zum Beispiel 31.08.2023.")
            % {"value": text}
        )
    try:
        day = date(int(form["year"]), int(form["month"]), int(form["day"]))
    except ValueError:
        raise BadCell(
            _(
                "„%(value)s“ steht in keinem Kalender. Erlaubt: ein Tag, den es gibt, als TT.MM.JJJJ "
                "oder JJJJ-MM-TT."
            )
            % {"value": text}
        ) from None
    if day < EARLIEST:
        raise BadCell(_("„%(value)s“ liegt zu weit zurück. Erlaubt: Tage ab 01.01.1900.") % {"value": text})
    return day


def read_country(text: str) -> str:
    """
    Return the code of a nationality.

    :raises BadCell: no such code; for a country written in full, its code is named.
    """
    code = text.upper()
    if code in countries():
        return code
    by_name = {plain(name): code for code, name in countries().items()}
    near = get_close_matches(plain(text), list(by_name), n=1, cutoff=0.85)
    hint = _(" Gemeint ist vielleicht %(code)s.") % {"code": by_name[near[0]]} if near else ""
    raise BadCell(
        _(
            "„%(value)s“ ist kein Ländercode.%(hint)s Erlaubt: drei Buchstaben nach ISO 3166-1 alpha-3, "
            "zum Beispiel AFG, SYR oder UKR."
        )
        % {"value": text, "hint": hint}
    )


def read_choice(text: str, choices: Sequence[tuple[str, str]]) -> str:
    """
    Return the code of a choice named by code or label.

    :raises BadCell: none of them.
    """
    for code, label in choices:
        if plain(text) in (plain(code), plain(label)):
            return code
    words = [code if code == label else f"{code} ({label})" for code, label in choices]
    raise BadCell(unknown(text, words))


def _labels(entry: Dated, further: Sequence[str]) -> list[str]:
    return [entry.label]


def _aliases(entry: Dated, further: Sequence[str]) -> list[str]:
    return list(entry.aliases)


def _codes(entry: Dated, further: Sequence[str]) -> list[str]:
    return [entry.code, *(getattr(entry, name) for name in further)]
